import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReader } from '../../../shared/i18n/use-reader';
import { useOffice } from '../../../shared/ui/office';
import type { OfferDraftHandle } from '../draft/use-offer-draft';
import { useOfferTexts } from '../texts';

/** Whether what stands in the fields is saved. */
export const SaveMark = ({ draft }: { readonly draft: OfferDraftHandle }) => {
  const t = useOfferTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const faulty = Object.keys(draft.faults).length;
  const [icon, words]: readonly [ReactNode, string] =
    draft.phase === 'failed' || draft.phase === 'stale'
      ? [<CircleAlert key="icon" size={14} aria-hidden className="text-danger" />, t('saveFailed')]
      : draft.phase !== 'clean'
        ? [<LoaderCircle key="icon" size={14} aria-hidden className="animate-spin" />, t('saving')]
        : faulty > 0
          ? [
              <CircleAlert key="icon" size={14} aria-hidden className="text-warning" />,
              t('notSaved', { count: faulty }),
            ]
          : [
              <CircleCheck key="icon" size={14} aria-hidden className="text-success" />,
              draft.savedAt === undefined
                ? t('allSaved')
                : t('savedAt', {
                    when: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(draft.savedAt),
                  }),
            ];
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-sm text-muted">
      {icon}
      {words}
    </span>
  );
};
