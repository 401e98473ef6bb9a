import type { FactName } from '@permitdesk/domain/assess/facts';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { FactRow } from '../facts/fact-row';
import { cardOfFact } from '../facts/facts-in-address';
import { QuestionField } from '../facts/question-field';
import type { FactsInHand } from '../facts/use-facts';
import { useProgrammeTexts } from './texts';

interface InterviewCardProps {
  readonly hand: FactsInHand;
  readonly next: readonly FactName[];
  readonly onPass: (name: FactName) => void;
  readonly onStartOver: () => void;
}

/** A few questions at a time; what was answered stays in sight and can be changed. */
export const InterviewCard = ({ hand, next, onPass, onStartOver }: InterviewCardProps) => {
  const t = useProgrammeTexts();
  const say = useSay();
  return (
    <Card
      title={t('interview')}
      aside={
        hand.names.length > 0 && (
          <Button kind="quiet" size="small" onPress={onStartOver}>
            {t('startOver')}
          </Button>
        )
      }
    >
      {/* One list: a question that is answered keeps its place, and the focus stays in it. */}
      <ul className="flex flex-col gap-5">
        {hand.names.map((name) => (
          <FactRow key={name} name={name} hand={hand} />
        ))}
        {next
          .filter((name) => !hand.names.includes(name))
          .map((name) => {
            const card = cardOfFact(name);
            return (
              <li key={name} className="flex flex-col gap-1 border-l-2 border-accent pl-3">
                <QuestionField name={name} value={undefined} onChange={(value) => hand.set(name, value)} />
                <Button
                  kind="quiet"
                  size="small"
                  className="-ml-2 self-start"
                  aria-label={t('passOf', { label: say(card.label) })}
                  onPress={() => onPass(name)}
                >
                  {t('pass')}
                </Button>
              </li>
            );
          })}
      </ul>
      {next.length === 0 && <p className="pt-4 text-sm text-muted">{t('nothingToAsk')}</p>}
    </Card>
  );
};
