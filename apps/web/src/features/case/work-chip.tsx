import { BadgeCheck, ChevronDown, CircleX } from 'lucide-react';
import { Button, Dialog, DialogTrigger } from 'react-aria-components';
import type { Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { useRecordTexts } from '../../shared/records/texts';
import { WorkAnswer } from '../../shared/records/work-answer';
import { classes } from '../../shared/ui/classes';
import { Popover } from '../../shared/ui/popover';

/** The answer to "may she work?" in the header; opens to its reason and sources. */
export const WorkChip = ({ work }: { readonly work: Api['WorkAuthorizationView'] }) => {
  const t = useRecordTexts();
  const { locale } = useReader();
  const isEvidenced = work.answer === 'evidenced';
  const Icon = isEvidenced ? BadgeCheck : CircleX;
  const words = !isEvidenced
    ? t('work.notEvidenced')
    : work.until === undefined
      ? t('work.evidenced')
      : t('work.evidencedUntil', { day: formatDay(work.until, locale) });
  const question = work.question === 'start' ? t('work.startQuestion') : t('work.continueQuestion');
  return (
    <DialogTrigger>
      <Button
        className={classes(
          'inline-flex min-h-11 items-center gap-2 rounded-lg border px-3 text-left text-sm sm:min-h-9',
          isEvidenced ? 'border-success/35 bg-success-soft' : 'border-danger/35 bg-danger-soft',
        )}
      >
        <span className="flex flex-wrap items-center gap-x-1.5">
          {question}
          <span
            className={classes(
              'inline-flex items-center gap-1 font-semibold',
              isEvidenced ? 'text-success' : 'text-danger',
            )}
          >
            <Icon size={15} aria-hidden />
            {words}
          </span>
        </span>
        <ChevronDown size={14} aria-hidden className="shrink-0" />
      </Button>
      <Popover placement="bottom end" className="w-[min(30rem,calc(100vw-2rem))] p-2">
        <Dialog aria-label={question} className="outline-none">
          <WorkAnswer work={work} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
