import { waivableCheck } from '@permitdesk/domain/cases/waivable';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Disclosure } from '../../../shared/ui/disclosure';
import { timelineQuery, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';

/** The rules of the house that no longer stop this case, each with who waived it, when and why. */
export const WaivedChecks = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const { say, locale } = useReader();
  const { data } = useQuery(timelineQuery(view.id));
  const waivers = (data?.entries ?? []).filter(({ type, struck }) => type === 'gate.waived' && !struck);
  if (waivers.length === 0) return null;
  return (
    <Disclosure title={`${t('waivedChecks')} (${waivers.length})`} isOpen className="mt-3">
      <ul className="flex flex-col gap-3">
        {waivers.map(({ id, occurredOn, recordedBy, facts, correctedFacts }) => {
          const { code, reason } = correctedFacts ?? facts;
          const check = waivableCheck(String(code));
          return (
            <li key={id}>
              <p className="font-medium">{check === undefined ? String(code) : say(check)}</p>
              <p className="text-sm text-muted">
                {t('waivedBy', { who: recordedBy, when: formatDay(occurredOn, locale) })}
              </p>
              <p className="mt-0.5 text-sm whitespace-pre-line">{String(reason)}</p>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};
