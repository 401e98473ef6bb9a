import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Badge } from '../../../shared/ui/badge';
import type { ExemptionCode } from '../exemption-queries';
import { useExemptionTexts } from '../texts';

/** What speaks against a code before it is read any further: closed, not open yet, not verified. */
export const CodeMarks = ({ code }: { readonly code: ExemptionCode }) => {
  const t = useExemptionTexts();
  const { locale } = useReader();
  return (
    <>
      {isClosed(code) && code.to !== null && (
        <Badge tone="warning">{t('closedOn', { day: formatDay(code.to, locale) })}</Badge>
      )}
      {isNotYet(code) && code.from !== null && (
        <Badge tone="info">{t('notYet', { day: formatDay(code.from, locale) })}</Badge>
      )}
      {!code.verified && <Badge tone="warning">{t('unverified')}</Badge>}
    </>
  );
};

/** Its last day has passed: a code that is not open and has an end was open before it. */
export const isClosed = (code: ExemptionCode): boolean => !code.openToday && code.to !== null;
export const isNotYet = (code: ExemptionCode): boolean => !code.openToday && code.to === null;
