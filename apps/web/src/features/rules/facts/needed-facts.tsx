import { CircleHelp } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { cardOfFact, isFactName } from './facts-in-address';
import { useFactTexts } from './texts';
import type { FactsInHand } from './use-facts';

/** What is still to be known, each a question that one press puts on the page. */
export const NeededFacts = ({
  names,
  onAsk,
}: {
  readonly names: readonly string[];
  readonly onAsk: FactsInHand['ask'];
}) => {
  const t = useFactTexts();
  const say = useSay();
  const questions = names.filter(isFactName);
  if (questions.length === 0) return null;
  return (
    <ul aria-label={t('needed')} className="flex flex-wrap gap-1.5">
      {questions.map((name) => {
        const label = say(cardOfFact(name).label);
        return (
          <li key={name} className="max-w-full min-w-0">
            <Button
              size="small"
              aria-label={t('answerIt', { label })}
              onPress={() => onAsk(name)}
              className="h-auto max-w-full py-1 text-left whitespace-normal"
            >
              <CircleHelp size={14} aria-hidden className="shrink-0 text-info" />
              {label}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
