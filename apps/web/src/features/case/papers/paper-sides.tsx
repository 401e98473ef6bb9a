import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '@permitdesk/domain/access/audiences';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { Button } from 'react-aria-components';
import { answer, api, type Api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { useSay } from '../../../shared/i18n/use-reader';
import { MenuButton, MenuItem, MenuSection } from '../../../shared/ui/menu';
import { toast } from '../../../shared/ui/toast';
import { evidenceQuery } from '../case-query';
import { useCaseTexts } from '../texts';

type Paper = Api['EvidenceView'];

interface PaperSidesProps {
  readonly caseId: string;
  readonly paper: Paper;
  /** The reader may open the paper to a side, or close it to one. */
  readonly mayChange: boolean;
}

const LOOK = 'inline-flex items-center gap-1 rounded-sm bg-sunken px-1.5 py-px text-xs text-muted';

/** Whose side sees a paper, in words beside it; whoever may, changes it there. */
export const PaperSides = ({ caseId, paper, mayChange }: PaperSidesProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const queries = useQueryClient();
  const show = useMutation({
    mutationFn: (audience: Audience[]) =>
      answer(api.PUT('/api/v1/evidence/{id}/audience', { params: { path: { id: paper.id } }, body: { audience } })),
    onSuccess: (saved) => {
      queries.setQueryData(evidenceQuery(caseId).queryKey, (before) =>
        before === undefined ? before : { items: before.items.map((each) => (each.id === saved.id ? saved : each)) },
      );
      void queries.invalidateQueries({ queryKey: ['exemption', caseId] });
      toast(t('sidesSaved'));
    },
    onError: (thrown) => {
      const { refusals, title } = problemOf(thrown);
      toast(refusals[0] === undefined ? title : say(refusals[0].text));
    },
  });
  const words = paper.audience.map((side) => say(AUDIENCE_NAMES[side])).join(', ');
  if (!mayChange)
    return (
      <span className={LOOK}>
        <Eye size={12} aria-hidden />
        <span className="sr-only">{t('sides')}</span>
        {words}
      </span>
    );
  return (
    <MenuButton
      label={t('sidesOf', { title: paper.title })}
      placement="bottom end"
      trigger={
        <Button
          aria-label={`${t('sidesOf', { title: paper.title })}: ${words}`}
          className={`${LOOK} min-h-7 hover:bg-hover hover:text-text`}
        >
          <Eye size={12} aria-hidden />
          {words}
        </Button>
      }
    >
      <MenuSection
        title={t('sides')}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={paper.audience}
        onSelectionChange={(keys) => {
          const chosen = new Set([...keys].map(String));
          show.mutate(AUDIENCES.filter((side) => chosen.has(side)));
        }}
      >
        {AUDIENCES.map((side) => (
          <MenuItem key={side} id={side}>
            {say(AUDIENCE_NAMES[side])}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
};
