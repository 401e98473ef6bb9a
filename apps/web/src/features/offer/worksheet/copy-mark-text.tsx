import { Check, RotateCcw } from 'lucide-react';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { useOffice } from '../../../shared/ui/office';
import { useOfferTexts } from '../texts';
import type { ShownMark } from './copy-marks';

/** Who copied a value last, and when; and that it has changed since. */
export const CopyMarkText = ({ mark }: { readonly mark: ShownMark }) => {
  const t = useOfferTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const words = { who: mark.copiedBy, when: formatInstant(mark.copiedAt, zone, locale) };
  return mark.isOutdated ? (
    <span className="inline-flex items-start gap-1 font-medium text-warning">
      <RotateCcw size={13} aria-hidden className="mt-1 shrink-0" />
      {t('copiedOutdated', words)}
    </span>
  ) : (
    <span className="inline-flex items-start gap-1 text-muted">
      <Check size={13} aria-hidden className="mt-1 shrink-0 text-success" />
      {t('copiedBy', words)}
    </span>
  );
};
