import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import type { Api } from '../../../api/client';
import { useSay } from '../../../shared/i18n/use-reader';
import { useRecordTexts } from '../../../shared/records/texts';
import { useCaseTexts } from '../texts';

type Change = Api['StateChangeView'];
type States = Api['CaseStatesView'];

/** A change of a record's state, in the words of the screens: "Permit: Filed outside Canada → In process". */
export const useChangeWords = (): ((change: Change) => string) => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const say = useSay();
  const nameOf = (record: string, state: string): string => {
    switch (record) {
      case 'intake':
        return r(`intake.${state as States['intake']}`);
      case 'exemption':
        return r(`exemption.${state as States['exemption']}`);
      case 'fee':
        return say(FEE_STATE_NAMES[state as States['fee']].name);
      case 'offer':
        return r(`offer.${state as States['offer']}`);
      case 'permit':
        return say(PERMIT_STATE_CARDS[state as States['permit']].name);
      default:
        return state;
    }
  };
  const RECORDS: Readonly<Record<string, string>> = {
    intake: t('area.case'),
    exemption: t('area.exemption'),
    fee: t('area.fee'),
    offer: t('area.offer'),
    permit: t('area.permit'),
  };
  return ({ record, from, to }) =>
    t('change', { record: RECORDS[record] ?? record, from: nameOf(record, from), to: nameOf(record, to) });
};
