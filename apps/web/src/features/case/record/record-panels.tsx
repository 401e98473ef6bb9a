import { OFFER_TONES } from '../../../shared/records/state-tones';
import { useRecordTexts } from '../../../shared/records/texts';
import { useCase } from '../use-case';
import { RecordPanel } from './record-panel';

/** Step 3 as it stands. */
export const OfferPanel = () => {
  const r = useRecordTexts();
  const view = useCase();
  const { offer } = view.states;
  return (
    <RecordPanel
      view={view}
      step="offer"
      tone={OFFER_TONES[offer]}
      name={r(`offer.${offer}`)}
      meaning={r(`offerMeaning.${offer}`)}
    />
  );
};
