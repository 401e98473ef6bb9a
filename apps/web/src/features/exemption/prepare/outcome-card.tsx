import { Card } from '../../../shared/ui/card';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { TextArea } from '../../../shared/ui/text-field';
import type { Outcome } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import type { DraftHandle } from './use-draft';

export const OUTCOMES = [
  'lmia_exempt',
  'no_offer_needed',
  'lmia_needed',
  'no_permit_needed',
] as const satisfies readonly Outcome[];

/** Which of the four answers the case has, and why. None of them is a lesser one. */
export const OutcomeCard = ({ paper }: { readonly paper: DraftHandle }) => {
  const t = useExemptionTexts();
  const { outcome, reasons } = paper.draft;
  const isOwn = outcome === 'lmia_exempt';
  return (
    <Card title={t('answerTitle')}>
      <RadioGroup
        label={t('answer')}
        name="outcome"
        isRequired
        value={outcome}
        onChange={(next) => paper.set('outcome', next)}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`), note: t(`outcomeHelp.${value}`) }))}
      />
      {outcome !== undefined && (
        <TextArea
          label={isOwn ? t('reasonsOwn') : t('reasons')}
          name="reasons"
          help={isOwn ? t('reasonsOwnHelp') : t('reasonsHelp')}
          isRequired={!isOwn}
          maxLength={10_000}
          className="mt-4"
          value={reasons}
          onChange={(next) => paper.set('reasons', next)}
        />
      )}
    </Card>
  );
};
