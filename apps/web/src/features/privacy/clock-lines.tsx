import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateText } from '../../shared/ui/date-text';
import { Disclosure } from '../../shared/ui/disclosure';
import { usePrivacyTexts } from './texts';

/** The dates that follow from a request or a breach, folded over their reckoning. */
export const ClockLines = ({ clocks }: { readonly clocks: readonly Api['PrivacyClockView'][] }) => {
  const t = usePrivacyTexts();
  const say = useSay();
  return (
    <Disclosure title={t('whyTitle')}>
      <ul className="flex flex-col gap-2.5 text-sm">
        {clocks.map((clock) => (
          <li key={`${clock.rule} ${clock.on}`}>
            <p className="font-medium">
              {say(clock.what)} · <DateText day={clock.on} relative="none" />
            </p>
            <ol>
              {clock.steps.map((step) => (
                <li key={step.en} className="tabular text-muted">
                  {say(step)}
                </li>
              ))}
            </ol>
            {clock.unverified !== null && (
              <p>
                <Badge tone="warning">{t('unverified')}</Badge> {say(clock.unverified)}
              </p>
            )}
            <CitationChips cites={clock.cites} className="mt-1" />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
