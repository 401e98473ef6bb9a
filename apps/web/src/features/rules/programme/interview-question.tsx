import type { FactName } from '@permitdesk/domain/assess/facts';
import { X } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { classes } from '../../../shared/ui/classes';
import { IconButton } from '../../../shared/ui/icon-button';
import { cardOfFact } from '../facts/facts-in-address';
import { QuestionField } from '../facts/question-field';
import { useFactTexts } from '../facts/texts';
import { useProgrammeTexts } from './texts';

interface InterviewQuestionProps {
  readonly name: FactName;
  readonly value: unknown;
  readonly onAnswer: (value: unknown) => void;
  readonly onTakeAway: () => void;
  readonly onPass: () => void;
}

/** A question of the interview: open ones are marked and can be passed over, answered ones can be taken back. */
export const InterviewQuestion = ({ name, value, onAnswer, onTakeAway, onPass }: InterviewQuestionProps) => {
  const t = useProgrammeTexts();
  const f = useFactTexts();
  const label = useSay()(cardOfFact(name).label);
  const isOpen = value === undefined;
  return (
    <li className={classes('flex items-start gap-1', isOpen && 'border-l-2 border-accent pl-3')}>
      <div className="flex min-w-0 grow flex-col gap-1">
        <QuestionField name={name} value={value} onChange={onAnswer} />
        {isOpen && (
          <Button
            kind="quiet"
            size="small"
            className="-ml-2 self-start"
            aria-label={t('passOf', { label })}
            onPress={onPass}
          >
            {t('pass')}
          </Button>
        )}
      </div>
      {!isOpen && (
        <IconButton
          label={f('takeAway', { label })}
          icon={<X size={16} aria-hidden />}
          onPress={onTakeAway}
          className="-mt-1.5"
        />
      )}
    </li>
  );
};
