import type { FactName } from '@permitdesk/domain/assess/facts';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import type { FactsInHand } from '../facts/use-facts';
import { InterviewQuestion } from './interview-question';
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
        {[...new Set([...hand.names, ...next])].map((name) => (
          <InterviewQuestion
            key={name}
            name={name}
            value={hand.facts[name]}
            onAnswer={(value) => hand.set(name, value)}
            onTakeAway={() => hand.takeAway(name)}
            onPass={() => onPass(name)}
          />
        ))}
      </ul>
      {next.length === 0 && <p className="pt-4 text-sm text-muted">{t('nothingToAsk')}</p>}
    </Card>
  );
};
