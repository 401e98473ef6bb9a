import { CircleAlert, CircleCheck, LoaderCircle, Users } from 'lucide-react';
import { useReader } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { useOffice } from '../../../shared/ui/office';
import { useExemptionTexts } from '../texts';
import type { DraftHandle } from './use-draft';

const timeOf = (at: number, zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(at);

interface SaveMarkProps {
  readonly paper: DraftHandle;
  /** Shows the choice between two versions again, after it was put off. */
  readonly onDecide: () => void;
}

/** Whether what stands in the fields is saved; where it is not, the way to have it saved. */
export const SaveMark = ({ paper, onDecide }: SaveMarkProps) => {
  const t = useExemptionTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const { phase, savedAt } = paper;
  return (
    <div className="flex min-h-7 items-center gap-2.5 text-sm">
      <span role="status" className="flex items-center gap-1.5">
        {phase === 'clean' && (
          <>
            <CircleCheck size={15} aria-hidden className="text-success" />
            {savedAt === undefined ? t('saved') : t('savedAt', { time: timeOf(savedAt, zone, locale) })}
          </>
        )}
        {(phase === 'waiting' || phase === 'saving') && (
          <>
            <LoaderCircle size={15} aria-hidden className="animate-spin text-muted" />
            {t('saving')}
          </>
        )}
        {phase === 'failed' && (
          <span className="flex items-center gap-1.5 font-medium text-danger">
            <CircleAlert size={15} aria-hidden />
            {t('notSaved')}
          </span>
        )}
        {phase === 'stale' && (
          <span className="flex items-center gap-1.5 font-medium text-warning">
            <Users size={15} aria-hidden />
            {t('staleMark')}
          </span>
        )}
      </span>
      {phase === 'failed' && (
        <Button size="small" onPress={() => void paper.flush()}>
          {t('tryAgain')}
        </Button>
      )}
      {phase === 'stale' && paper.conflict !== undefined && (
        <Button size="small" onPress={onDecide}>
          {t('decideNow')}
        </Button>
      )}
    </div>
  );
};
