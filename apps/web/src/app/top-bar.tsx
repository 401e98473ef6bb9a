import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState, type Ref } from 'react';
import { useSession } from '../features/session/session-query';
import { Mark } from '../shared/ui/mark';
import { SearchField } from '../shared/ui/search-field';
import { useAppTexts } from './texts';

/** Whose desk this is, and the way to any case by a word of it. */
export const TopBar = ({
  searchRef,
  isWide,
}: {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly isWide: boolean;
}) => {
  const t = useAppTexts();
  const { tenantName } = useSession();
  const navigate = useNavigate();
  const searched = useRouterState({
    select: ({ location }) => (location.pathname === '/cases' ? ((location.search as { q?: string }).q ?? '') : ''),
  });
  const [typed, setTyped] = useState(searched);
  const [shown, setShown] = useState(searched);
  // The address moved without the field: the field follows, in the same rendering.
  if (shown !== searched) {
    setShown(searched);
    setTyped(searched);
  }
  return (
    <header className="sticky top-0 z-20 flex h-[var(--bar-height)] items-center gap-3 border-b border-border bg-raised/95 px-4 backdrop-blur-sm md:px-6">
      {!isWide && <Mark size={22} />}
      <p className="min-w-0 shrink truncate text-sm font-medium max-md:hidden md:shrink-0">{tenantName}</p>
      <SearchField
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={typed}
        onChange={setTyped}
        onSubmit={(value) => void navigate({ to: '/cases', search: value.trim() === '' ? {} : { q: value.trim() } })}
        inputRef={searchRef}
        hint="/"
        className="min-w-0 flex-1 md:ml-auto md:max-w-sm"
      />
    </header>
  );
};
