import type { Permission } from '@permitdesk/domain/access/permissions';
import type { OfferView } from '../offer-queries';

/** The acts of step 3, in the order in which one waits for the other. */
export const OFFER_ACTS = ['agreement', 'passport', 'attestation', 'ready', 'submission', 'handover', 'match'] as const;
export type OfferAct = (typeof OFFER_ACTS)[number];

/** Turns that lead back or out. */
export type OfferTurn = 'takeBack' | 'edited' | 'withdrawal' | 'newAgreement';

export const PERMISSION_OF: Readonly<Record<OfferAct | OfferTurn, Permission>> = {
  agreement: 'offer.prepare',
  passport: 'offer.prepare',
  attestation: 'offer.attest',
  ready: 'offer.prepare',
  submission: 'offer.submit',
  handover: 'offer.submit',
  match: 'offer.submit',
  takeBack: 'offer.prepare',
  edited: 'offer.submit',
  withdrawal: 'offer.submit',
  newAgreement: 'offer.prepare',
};

export interface ActStep {
  readonly act: OfferAct;
  readonly isDone: boolean;
  /** It can be done from where the offer stands. */
  readonly isOpen: boolean;
}

const PAST_READY: ReadonlySet<string> = new Set(['ready', 'pending', 'matched', 'used']);
const IN_PORTAL: ReadonlySet<string> = new Set(['pending', 'matched', 'used']);

/** Attestations that an agreement replaced afterwards were never made for it. */
const MADE_AGAIN = 'offer.attested-before-agreement';

type Standing = Pick<
  OfferView,
  'state' | 'agreementOnFile' | 'passportConfirmed' | 'attested' | 'numberHandedOn' | 'missing'
>;

export const actSteps = (offer: Standing): readonly ActStep[] => {
  const { state } = offer;
  const isDraft = state === 'draft';
  return [
    { act: 'agreement', isDone: offer.agreementOnFile, isOpen: isDraft || state === 'none' || state === 'pending' },
    { act: 'passport', isDone: offer.passportConfirmed, isOpen: isDraft },
    {
      act: 'attestation',
      isDone: offer.attested && !offer.missing.some(({ code }) => code === MADE_AGAIN),
      isOpen: isDraft && offer.agreementOnFile,
    },
    { act: 'ready', isDone: PAST_READY.has(state), isOpen: isDraft },
    { act: 'submission', isDone: IN_PORTAL.has(state), isOpen: state === 'ready' },
    { act: 'handover', isDone: offer.numberHandedOn !== null, isOpen: state === 'pending' || state === 'matched' },
    { act: 'match', isDone: state === 'matched' || state === 'used', isOpen: state === 'pending' },
  ];
};

/** The one act that is next: the first that is open and not done. Before the offer has begun, none is. */
export const nextStep = (offer: Standing): ActStep | undefined =>
  offer.state === 'none' ? undefined : actSteps(offer).find(({ isDone, isOpen }) => isOpen && !isDone);

export const openTurns = ({ state, agreementOnFile }: Standing): readonly OfferTurn[] => [
  ...(agreementOnFile && (state === 'draft' || state === 'ready' || state === 'pending')
    ? (['newAgreement'] as const)
    : []),
  ...(state === 'ready' ? (['takeBack'] as const) : []),
  ...(state === 'pending' ? (['edited'] as const) : []),
  ...(state === 'draft' || state === 'ready' || state === 'pending' || state === 'matched'
    ? (['withdrawal'] as const)
    : []),
];

/** A matched offer can be withdrawn by e-mail only; every other one in the portal (FEE-10). */
export const withdrawalChannel = (state: string): 'portal' | 'mailbox' => (state === 'matched' ? 'mailbox' : 'portal');
