import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, Handshake, KeyRound, Keyboard, LogOut, UserRound, UsersRound } from 'lucide-react';
import { Button } from 'react-aria-components';
import { answer, api } from '../api/client';
import { useChangeWorkspace } from '../features/session/change-workspace';
import { sessionQuery, useMay, useSession } from '../features/session/session-query';
import { chooseTheme, THEMES, useTheme, type Theme } from '../features/session/theme';
import { initialsOf } from '../shared/format/person-name';
import { speak } from '../shared/i18n/i18n';
import { useReader } from '../shared/i18n/use-reader';
import { MenuButton, MenuItem, MenuSection, MenuSeparator } from '../shared/ui/menu';
import { useAppTexts } from './texts';

/** The reader, their language, their colours, and the way out. */
export const AccountMenu = ({
  isNarrow,
  onShortcuts,
}: {
  readonly isNarrow: boolean;
  readonly onShortcuts: () => void;
}) => {
  const t = useAppTexts();
  const { say, language } = useReader();
  const { displayName, email, roles, tenantId, workspaces } = useSession();
  const navigate = useNavigate();
  const goTo = useChangeWorkspace();
  const theme = useTheme();
  const may = useMay();
  const queries = useQueryClient();
  const speakTo = useMutation({
    mutationFn: (wanted: Language) => answer(api.PUT('/api/v1/session/language', { body: { language: wanted } })),
    onMutate: (wanted) => speak(wanted),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  });
  const signOut = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session')),
    // A fresh page: nothing of what was read stays in memory for the next person at this desk.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  const role = roles.map((each) => say(ROLE_NAMES[each])).join(', ');
  return (
    <MenuButton
      label={t('account', { name: displayName })}
      placement="top start"
      onAction={(key) => {
        if (key === 'account') void navigate({ to: '/account' });
        if (key === 'shortcuts') onShortcuts();
        if (key === 'rights') void navigate({ to: '/my-rights' });
        if (key === 'people') void navigate({ to: '/settings/people' });
        if (key === 'engagements') void navigate({ to: '/settings/engagements' });
        if (key === 'sign-out') signOut.mutate();
      }}
      trigger={
        <Button className="flex min-h-11 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover pressed:bg-hover">
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
          >
            {initialsOf(displayName)}
          </span>
          {isNarrow ? (
            <span className="sr-only">{t('account', { name: displayName })}</span>
          ) : (
            <>
              <span className="min-w-0 grow">
                <span className="block truncate text-sm font-medium">{displayName}</span>
                <span className="block truncate text-xs text-muted">{role}</span>
              </span>
              <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
            </>
          )}
        </Button>
      }
    >
      <MenuSection title={email}>
        <MenuItem id="account" icon={<UserRound size={15} aria-hidden />}>
          {t('yourAccount')}
        </MenuItem>
        <MenuItem id="rights" icon={<KeyRound size={15} aria-hidden />}>
          {t('myRights')}
        </MenuItem>
        {may('people.manage') && (
          <MenuItem id="people" icon={<UsersRound size={15} aria-hidden />}>
            {t('people')}
          </MenuItem>
        )}
        {may('people.manage') && (
          <MenuItem id="engagements" icon={<Handshake size={15} aria-hidden />}>
            {t('engagements')}
          </MenuItem>
        )}
        <MenuItem id="shortcuts" icon={<Keyboard size={15} aria-hidden />}>
          {t('shortcuts')}
        </MenuItem>
      </MenuSection>
      {workspaces.length > 1 && (
        <>
          <MenuSeparator />
          <MenuSection
            title={t('workspace')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[tenantId]}
            onSelectionChange={(keys) => [...keys].forEach((key) => goTo.mutate(String(key)))}
          >
            {workspaces.map(({ tenantId: id, name }) => (
              <MenuItem key={id} id={id}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
        </>
      )}
      <MenuSeparator />
      <MenuSection
        title={t('language')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => [...keys].forEach((key) => speakTo.mutate(key as Language))}
      >
        <MenuItem id="en" textValue="English">
          <span lang="en-CA">{t('english')}</span>
        </MenuItem>
        <MenuItem id="fr" textValue="Français">
          <span lang="fr-CA">{t('french')}</span>
        </MenuItem>
      </MenuSection>
      <MenuSeparator />
      <MenuSection
        title={t('theme')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) => [...keys].forEach((key) => chooseTheme(key as Theme))}
      >
        {THEMES.map((each) => (
          <MenuItem key={each} id={each}>
            {t(`theme.${each}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSeparator />
      <MenuItem id="sign-out" icon={<LogOut size={15} aria-hidden />}>
        {t('signOut')}
      </MenuItem>
    </MenuButton>
  );
};
