import { cardOf, type EventType } from '@permitdesk/domain/cases/event';
import { useSay } from '../../../shared/i18n/use-reader';
import { KeyValues } from '../../../shared/ui/key-values';
import { FactValue } from './fact-value';

/** References that mean something to a reader; ids of people, snapshots and entries do not. */
const SHOWN_REFERENCES: ReadonlySet<string> = new Set(['evidenceId', 'caseId', 'previousCaseId']);

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** The facts of an entry that a person reads, in the order of its card. */
export const shownFacts = (type: EventType, facts: Facts): readonly string[] =>
  Object.entries(cardOf(type).facts)
    .filter(
      ([name, card]) =>
        facts[name] !== undefined &&
        name !== 'passportDigest' &&
        (card.kind !== 'reference' || SHOWN_REFERENCES.has(name)),
    )
    .map(([name]) => name);

export const FactsList = ({
  type,
  facts,
  caseId,
  columns = 1,
}: {
  readonly type: EventType;
  readonly facts: Facts;
  readonly caseId: string;
  readonly columns?: 1 | 2;
}) => {
  const say = useSay();
  const cards = cardOf(type).facts;
  return (
    <KeyValues
      columns={columns}
      items={shownFacts(type, facts).flatMap((name) => {
        const card = cards[name];
        const value = facts[name];
        return card === undefined || value === undefined
          ? []
          : [{ key: say(card.label), value: <FactValue card={card} name={name} value={value} caseId={caseId} /> }];
      })}
    />
  );
};
