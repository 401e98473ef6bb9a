import { isOfferFieldId, offerField } from '@permitdesk/domain/offers/offer-fields';
import { ArrowRight } from 'lucide-react';
import { useSay } from '../../../shared/i18n/use-reader';
import { MendingLink } from '../../../shared/refusals/mending-link';
import type { CaseView } from '../../case/case-query';
import { mendingContext, useMayHere } from '../../case/use-case';
import { PERMISSION_OF } from '../acts/offer-acts';
import type { PlaceToGo } from '../place-to-go';
import { useOfferTexts } from '../texts';

/** Leads to a row of the offer, or opens the act that mends it. */
export type Go = (place: PlaceToGo) => void;

const useWords = (): ((place: PlaceToGo) => string) => {
  const t = useOfferTexts();
  const say = useSay();
  return (place) => {
    if ('act' in place) return t(`goAct.${place.act}`);
    if (place.row.startsWith('check.')) return t('goQuestion');
    return isOfferFieldId(place.row) ? t('goField', { label: say(offerField(place.row).label) }) : t('goThere');
  };
};

interface WayThereProps {
  readonly view: CaseView;
  readonly place: PlaceToGo | undefined;
  readonly go: Go;
  /** The record that mends it, where this screen does not. */
  readonly mendAt?: string | undefined;
}

/** A line that leads to the place on this screen; otherwise the way to the record that holds it. */
export const WayThere = ({ view, place, go, mendAt }: WayThereProps) => {
  const wordsOf = useWords();
  const may = useMayHere(view);
  // The offer is this very page; a link to it would lead nowhere.
  if (place === undefined)
    return <MendingLink place={mendAt === 'offer' ? undefined : mendAt} context={mendingContext(view)} />;
  if ('act' in place && !may(PERMISSION_OF[place.act])) return null;
  return (
    <button
      type="button"
      onClick={() => go(place)}
      className="min-h-6 rounded-sm text-left text-accent-text underline decoration-current/35 underline-offset-[3px] hover:decoration-current"
    >
      {wordsOf(place)}
      <ArrowRight size={13} aria-hidden className="ml-0.5 inline align-[-2px]" />
    </button>
  );
};
