import type { FactName } from '@permitdesk/domain/assess/facts';
import { X } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { IconButton } from '../../../shared/ui/icon-button';
import { cardOfFact } from './facts-in-address';
import { QuestionField } from './question-field';
import { useFactTexts } from './texts';
import type { FactsInHand } from './use-facts';

/** A question with its answer, and the way to take it back. */
export const FactRow = ({ name, hand }: { readonly name: FactName; readonly hand: FactsInHand }) => {
  const t = useFactTexts();
  const say = useSay();
  const card = cardOfFact(name);
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 grow">
        <QuestionField name={name} value={hand.facts[name]} onChange={(value) => hand.set(name, value)} />
      </div>
      <IconButton
        label={t('takeAway', { label: say(card.label) })}
        icon={<X size={16} aria-hidden />}
        onPress={() => hand.takeAway(name)}
        className="-mt-1.5"
      />
    </li>
  );
};
