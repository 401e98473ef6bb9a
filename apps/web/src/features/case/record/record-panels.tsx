import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { useSay } from '../../../shared/i18n/use-reader';
import { FEE_TONES, OFFER_TONES } from '../../../shared/records/state-tones';
import { useRecordTexts } from '../../../shared/records/texts';
import { useCase } from '../use-case';
import { RecordPanel } from './record-panel';

/** Step 2 as it stands. */
export const FeePanel = () => {
  const say = useSay();
  const view = useCase();
  const { fee } = view.states;
  return (
    <RecordPanel
      view={view}
      step="fee"
      tone={FEE_TONES[fee]}
      name={say(FEE_STATE_NAMES[fee].name)}
      meaning={say(FEE_STATE_NAMES[fee].meaning)}
    />
  );
};

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
