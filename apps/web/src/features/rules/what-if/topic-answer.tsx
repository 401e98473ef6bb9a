import type { Answers, TopicName } from '@permitdesk/domain/assess/answers';
import { CircleCheck, CircleHelp, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import type { Api } from '../../../api/client';
import { Badge } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { classes } from '../../../shared/ui/classes';
import { Disclosure } from '../../../shared/ui/disclosure';
import { KeyValues } from '../../../shared/ui/key-values';
import { NeededFacts } from '../facts/needed-facts';
import type { FactsInHand } from '../facts/use-facts';
import { useRuleTexts } from '../texts';
import { TraceLines } from '../trace-list';
import { movementOf } from './answers-before';
import { sayAnswer } from './answers/say-answers';
import { useWords, type AnswerTone } from './answers/words';
import { useWhatIfTexts } from './texts';

const ICONS: Readonly<Record<AnswerTone, LucideIcon>> = {
  success: CircleCheck,
  danger: CircleX,
  info: CircleHelp,
  neutral: CircleMinus,
};
const COLOURS: Readonly<Record<AnswerTone, string>> = {
  success: 'text-success',
  danger: 'text-danger',
  info: 'text-info',
  neutral: 'text-muted',
};

interface TopicAnswerProps {
  readonly topic: TopicName;
  readonly answers: Partial<Answers>;
  readonly before: Partial<Answers> | undefined;
  readonly lines: readonly Api['TraceLineView'][];
  readonly onAsk: FactsInHand['ask'];
}

/** One question of the rule book: the answer in words, whether it moved, why, and what it lacks. */
export const TopicAnswer = ({ topic, answers, before, lines, onAsk }: TopicAnswerProps) => {
  const t = useWhatIfTexts();
  const r = useRuleTexts();
  const words = useWords();
  const answer = sayAnswer(topic, answers, words);
  if (answer === undefined) return null;
  const movement = movementOf(topic, answers, before);
  const earlier = movement === 'changed' && before !== undefined ? sayAnswer(topic, before, words) : undefined;
  const Icon = ICONS[answer.tone];
  const missing = [...new Set(lines.flatMap((line) => line.missing))];
  return (
    <Card
      level={3}
      title={r(`topic.${topic}`)}
      aside={
        movement === 'same' ? undefined : (
          <Badge tone="accent">{movement === 'fresh' ? t('fresh') : t('changed')}</Badge>
        )
      }
      className={classes(movement !== 'same' && 'border-accent')}
    >
      <div className="flex flex-col gap-3">
        <div>
          <p className="flex items-start gap-2 text-read font-medium text-pretty">
            <Icon size={18} aria-hidden className={classes('mt-0.5 shrink-0', COLOURS[answer.tone])} />
            {answer.headline}
          </p>
          {earlier !== undefined && earlier.headline !== answer.headline && (
            <p className="pl-6.5 text-sm text-muted">{t('before', { headline: earlier.headline })}</p>
          )}
        </div>
        {answer.details.length > 0 && <KeyValues items={answer.details} />}
        <NeededFacts names={missing} onAsk={onAsk} />
        {lines.length > 0 && (
          <Disclosure title={t('why')} level={4} isOpen>
            <TraceLines lines={lines} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
};
