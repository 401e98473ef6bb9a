import { cardOf } from '@permitdesk/domain/cases/event';
import type { Area } from '@permitdesk/domain/cases/event-card';
import { useSay } from '../../../shared/i18n/use-reader';
import { DateText } from '../../../shared/ui/date-text';
import type { CaseView } from '../case-query';
import { FactsList, shownFacts } from '../events/facts-list';
import { useCaseTexts } from '../texts';

type Recorded = CaseView['facts'][number];

/** The latest entry of each kind about one record, newest first. */
export const factsOfArea = (view: CaseView, area: Area): readonly Recorded[] =>
  view.facts.filter(({ type }) => cardOf(type).area === area).sort((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1));

/** Entries with their facts, one below the other. */
export const FactCards = ({ caseId, facts }: { readonly caseId: string; readonly facts: readonly Recorded[] }) => {
  const t = useCaseTexts();
  const say = useSay();
  if (facts.length === 0) return <p className="text-muted">{t('noFacts')}</p>;
  return (
    <ul className="flex flex-col divide-y divide-border">
      {facts.map((recorded) => (
        <li key={recorded.eventId} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{say(cardOf(recorded.type).label)}</span>
            <DateText day={recorded.occurredOn} className="text-sm" />
          </p>
          {shownFacts(recorded.type, recorded.facts).length > 0 && (
            <div className="pt-2">
              <FactsList type={recorded.type} facts={recorded.facts} caseId={caseId} columns={2} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};
