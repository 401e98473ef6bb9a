import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { useSay } from '../../../shared/i18n/use-reader';
import { DateField } from '../../../shared/ui/date-field';
import { MoneyField } from '../../../shared/ui/money-field';
import { useOffice } from '../../../shared/ui/office';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { useUiTexts } from '../../../shared/ui/texts';
import type { OfferDraftHandle } from '../draft/use-offer-draft';
import type { Checks, OfferView } from '../offer-queries';
import { useOfferTexts } from '../texts';
import { questionsFor, type CheckQuestion } from './question-of-check';

interface QuestionProps {
  readonly name: CheckQuestion;
  readonly checks: Checks;
  readonly setCheck: OfferDraftHandle['setCheck'];
  readonly isEditable: boolean;
}

const Question = ({ name, checks, setCheck, isEditable }: QuestionProps) => {
  const t = useOfferTexts();
  const ui = useUiTexts();
  const say = useSay();
  const { today } = useOffice();
  const field = {
    label: t(`question.${name}`),
    help: t(`questionHelp.${name}`),
    name: `check.${name}`,
    isDisabled: !isEditable,
  };
  switch (name) {
    case 'referenceWageCents':
      return <MoneyField {...field} value={checks[name]} onChange={(value) => setCheck(name, value)} />;
    case 'referenceWageSource':
      return (
        <TextField
          {...field}
          maxLength={300}
          value={checks[name] ?? ''}
          onChange={(value) => setCheck(name, value === '' ? undefined : value)}
        />
      );
    case 'listCheckedOn':
      return <DateField {...field} max={today} value={checks[name]} onChange={(value) => setCheck(name, value)} />;
    case 'nominatingProvince':
      return (
        <Select
          {...field}
          value={checks[name]}
          onChange={(value) => setCheck(name, value)}
          options={PROVINCES.map(({ code, name }) => ({ value: code as string, label: say(name) }))}
        />
      );
    default: {
      const value = checks[name];
      return (
        <RadioGroup
          {...field}
          orientation="horizontal"
          value={value === undefined ? 'unknown' : value ? 'yes' : 'no'}
          onChange={(next) => setCheck(name, next === 'unknown' ? undefined : next === 'yes')}
          options={[
            { value: 'yes', label: ui('yes') },
            { value: 'no', label: ui('no') },
            { value: 'unknown', label: t('notKnown') },
          ]}
        />
      );
    }
  }
};

interface CheckQuestionsProps {
  readonly offer: OfferView;
  readonly draft: OfferDraftHandle;
  readonly isFirm: boolean;
  readonly isEditable: boolean;
}

/** What the checks need to know and the portal does not ask. */
export const CheckQuestions = ({ offer, draft, isFirm, isEditable }: CheckQuestionsProps) => (
  <>
    {questionsFor(offer, isFirm).map((name) => (
      <div key={name} data-row={`check.${name}`} tabIndex={-1} className="scroll-mt-40 rounded-md outline-none">
        <Question name={name} checks={draft.draft.checks} setCheck={draft.setCheck} isEditable={isEditable} />
      </div>
    ))}
  </>
);
