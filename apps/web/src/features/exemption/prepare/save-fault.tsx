import { UNREACHABLE } from '../../../api/problem';
import { RefusalList } from '../../../shared/refusals/refusal-list';
import { Button } from '../../../shared/ui/button';
import { useExemptionTexts } from '../texts';
import type { DraftHandle } from './use-draft';

interface SaveFaultProps {
  readonly paper: DraftHandle;
  /** After one's own changes were given up: what stands on the server is read again. */
  readonly onDiscard: () => void;
}

/** Why the last words are not saved. It stands still beside the mark: whoever is typing is not taken elsewhere. */
export const SaveFault = ({ paper, onDiscard }: SaveFaultProps) => {
  const t = useExemptionTexts();
  const { phase, problem } = paper;
  if (phase !== 'failed' || problem === undefined) return null;
  return (
    <div role="alert" className="flex max-h-64 basis-full flex-col gap-2 overflow-y-auto">
      <p className="text-pretty">
        <span className="font-medium">{problem.code === UNREACHABLE ? t('notReached') : problem.title}</span>{' '}
        <span className="text-muted">{t('notSavedHelp')}</span>
      </p>
      {problem.refusals.length > 0 && <RefusalList refusals={problem.refusals} />}
      {!problem.isPassing && (
        <Button
          size="small"
          className="self-start"
          onPress={() => {
            paper.discard();
            onDiscard();
          }}
        >
          {t('discard')}
        </Button>
      )}
    </div>
  );
};
