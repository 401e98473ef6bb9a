import { findNoc } from '@permitdesk/domain/occupations/noc-2021';
import { findProvince } from '@permitdesk/domain/places/provinces';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { useExemptionTexts } from '../texts';
import { answerOf, type Draft } from './draft';
import type { DraftField } from './merge-drafts';
import type { Conflict } from './use-draft';

/** The value of a contested field in words. */
const useFieldWords = (): ((field: DraftField, draft: Draft) => string) => {
  const t = useExemptionTexts();
  const say = useSay();
  const words = (field: DraftField, draft: Draft): string | undefined => {
    switch (field.name) {
      case 'outcome':
        return draft.outcome === undefined ? undefined : t(`outcome.${draft.outcome}`);
      case 'workProvince': {
        const province = findProvince(draft.workProvince ?? '');
        return province === undefined ? draft.workProvince : say(province.name);
      }
      case 'noc': {
        const unit = findNoc(draft.noc ?? '');
        return unit === undefined ? draft.noc : `${unit.code} ${say(unit.title)}`;
      }
      case 'answer': {
        const { answer } = answerOf(draft, field.criterionId);
        return answer === undefined ? undefined : t(`answer.${answer}`);
      }
      case 'statement':
        return answerOf(draft, field.criterionId).statement;
      default:
        return draft[field.name];
    }
  };
  return (field, draft) => {
    const found = words(field, draft)?.trim() ?? '';
    return found === '' ? t('nothing') : found;
  };
};

const keyOf = (field: DraftField): string =>
  'criterionId' in field ? `${field.name}.${field.criterionId}` : field.name;

interface ConflictDialogProps {
  readonly conflict: Conflict;
  readonly mine: Draft;
  readonly onSettle: (side: 'mine' | 'theirs') => void;
  readonly onClose: () => void;
}

/** Two people changed the same fields, each in another way: both versions side by side, and a person chooses. */
export const ConflictDialog = ({ conflict, mine, onSettle, onClose }: ConflictDialogProps) => {
  const t = useExemptionTexts();
  const wordsOf = useFieldWords();
  return (
    <Dialog title={t('conflictTitle')} isOpen onClose={onClose} width="wide">
      <p className="pb-4 text-muted text-pretty">{t('conflictLead')}</p>
      <ul className="flex flex-col gap-4">
        {conflict.fields.map((field) => (
          <li key={keyOf(field)}>
            <p className="pb-1 font-medium">
              {'criterionId' in field
                ? t(`field.${field.name}`, { criterion: field.criterionId })
                : t(`field.${field.name}`)}
            </p>
            <dl className="grid gap-2 sm:grid-cols-2">
              {(
                [
                  ['mine', mine],
                  ['theirs', conflict.theirs],
                ] as const
              ).map(([side, draft]) => (
                <div key={side} className="min-w-0 rounded-md bg-sunken px-3 py-2">
                  <dt className="text-sm text-muted">{t(side)}</dt>
                  <dd className="max-h-40 overflow-y-auto break-words whitespace-pre-line" tabIndex={0}>
                    {wordsOf(field, draft)}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 pt-5">
        <Button onPress={() => onSettle('mine')}>{t('keepMine')}</Button>
        <Button onPress={() => onSettle('theirs')}>{t('takeTheirs')}</Button>
      </div>
    </Dialog>
  );
};
