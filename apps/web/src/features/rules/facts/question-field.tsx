import type { FactName } from '@permitdesk/domain/assess/facts';
import { useSay } from '../../../shared/i18n/use-reader';
import { FactInput } from './fact-input';
import { cardOfFact } from './facts-in-address';
import { ListFact } from './list-fact';

interface QuestionFieldProps {
  readonly name: FactName;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The field of a question of the rule book, whatever its answer is: one value, or several rows. */
export const QuestionField = ({ name, value, onChange }: QuestionFieldProps) => {
  const say = useSay();
  const card = cardOfFact(name);
  return card.kind === 'list' ? (
    <ListFact label={say(card.label)} name={name} card={card} value={value} onChange={onChange} />
  ) : (
    <FactInput name={name} card={card} value={value} onChange={onChange} />
  );
};
