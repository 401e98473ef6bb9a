import type { Answers } from '@permitdesk/domain/assess/answers';
import { useReader } from '../../../shared/i18n/use-reader';
import { formatDay } from '../../../shared/format/day';
import type { Assessment } from '../assess-query';
import type { FactsInHand } from '../facts/use-facts';
import { UnverifiedNotice } from '../facts/unverified-notice';
import { useRuleTexts } from '../texts';
import { goneTopics, movementOf } from './answers-before';
import { answeredTopics } from './answers/say-answers';
import { useWhatIfTexts } from './texts';
import { TopicAnswer } from './topic-answer';

interface WhatIfAnswersProps {
  readonly found: Assessment;
  readonly before: Partial<Answers> | undefined;
  readonly onAsk: FactsInHand['ask'];
}

/** Everything the rule book answers, topic by topic; what moved since the last fact is marked. */
export const WhatIfAnswers = ({ found, before, onAsk }: WhatIfAnswersProps) => {
  const t = useWhatIfTexts();
  const r = useRuleTexts();
  const { locale } = useReader();
  const topics = answeredTopics(found.answers);
  const changed = topics.filter((topic) => movementOf(topic, found.answers, before) !== 'same');
  const gone = goneTopics(found.answers, before);
  const named = (which: typeof topics): string => which.map((topic) => r(`topic.${topic}`)).join(', ');
  return (
    <>
      <div role="status" className="text-sm text-muted">
        {t('pack', { pack: found.pack, day: formatDay(found.on, locale) })}
        {changed.length > 0 && ` ${t('changedTopics', { topics: named(changed) })}`}
        {gone.length > 0 && ` ${t('gone', { topics: named(gone) })}`}
      </div>
      <UnverifiedNotice rules={found.unverified} />
      {topics.map((topic) => (
        <TopicAnswer
          key={topic}
          topic={topic}
          answers={found.answers}
          before={before}
          lines={found.trace.filter((line) => line.topic === topic)}
          onAsk={onAsk}
        />
      ))}
    </>
  );
};
