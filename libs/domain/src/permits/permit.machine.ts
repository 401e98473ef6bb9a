import type { Subject } from '../cases/subject.js';
import type { Topic } from '../cases/topics.js';
import { restorationWindow } from '../deadlines/restoration.js';
import { isFeeSettled, standingPayment } from '../fees/fee.machine.js';
import type { Citation } from '../law/citation.js';
import type { Machine, Move } from '../law/machine.js';
import type { Refusal } from '../law/refusal.js';
import { isOfferInPortal } from '../offers/offer.machine.js';
import { offerRefusal } from '../offers/offer-refusals.js';
import { compareInstants, parseDay, type IsoInstant } from '../time/plain-date.js';
import { permitRefusal as refusal } from './permit-refusals.js';
import { PERMIT_STATE_CARDS, PERMIT_STATES, type PermitState } from './permit-states.js';

type PermitMove = Move<PermitState, Subject, Topic>;

const noOfferNeeded = (subject: Subject): boolean => subject.states.offer === 'not_applicable';

const numberMayGo = ({ states }: Subject): readonly Refusal[] => [
  ...(isOfferInPortal(states.offer) ? [] : [offerRefusal('number.not-submitted')]),
  ...(isFeeSettled(states.fee) ? [] : [offerRefusal('number.fee-open')]),
];

/** The moment the application reached IRCC: the time its system shows counts (IRPR s. 9.3(1)). */
const filingInstant = ({ event }: Subject): IsoInstant | undefined =>
  event.type === 'application.filed' || event.type === 'restoration.filed'
    ? event.facts.receivedAt
    : event.type === 'border.presented'
      ? event.facts.presentedAt
      : undefined;

/** Offer and fee come first; an application stamped earlier than either is a predicted refusal (OFF-02, FEE-02). */
const afterOfferAndFee = (subject: Subject): readonly Refusal[] => {
  const filedAt = filingInstant(subject);
  if (filedAt === undefined || noOfferNeeded(subject)) return [];
  const refusals: Refusal[] = [];
  const offerAt = subject.ever('offer.submitted')?.facts.submittedAt;
  if (offerAt === undefined || compareInstants(filedAt, offerAt) < 0)
    refusals.push(refusal('application.before-offer', { filedAt, offerAt }, 'facts.receivedAt'));
  const paidAt = standingPayment(subject)?.facts.paidAt;
  const paidBefore = paidAt !== undefined && compareInstants(filedAt, paidAt) >= 0;
  if (!paidBefore && subject.states.fee !== 'exempt')
    refusals.push(refusal('application.before-fee', { filedAt, paidAt }, 'facts.receivedAt'));
  return refusals;
};

const numberAgrees = (subject: Subject): readonly Refusal[] => {
  const inForm = subject.event.type === 'application.filed' ? subject.event.facts.offerNumberInForm : undefined;
  const onFile = subject.last('offer.submitted')?.facts.offerNumber;
  return inForm !== undefined && onFile !== undefined && inForm !== onFile
    ? [refusal('application.number-differs', { inForm, onFile }, 'facts.offerNumberInForm')]
    : [];
};

const expiryKnown = ({ event }: Subject): readonly Refusal[] =>
  event.type === 'application.filed' && event.facts.currentPermitExpiresOn === undefined
    ? [refusal('renewal.conditions-unknown', undefined, 'facts.currentPermitExpiresOn')]
    : [];

const routeOf = (subject: Subject): string | undefined => subject.last('application.filed')?.facts.route;
const filedBy =
  (route: string) =>
  ({ event }: Subject): boolean =>
    event.type === 'application.filed' && event.facts.route === route;

/** The right to work on the first day: a permit of this case that covers it (EMP-19). */
const permitCovers = (subject: Subject): readonly Refusal[] => {
  if (subject.event.type !== 'work.started') return [];
  const on = subject.event.facts.firstDayOn;
  const permit = (subject.last('permit.corrected') ?? subject.last('permit.issued'))?.facts;
  return permit !== undefined && permit.validFrom <= on && on <= permit.validTo
    ? []
    : [refusal('work.no-right', { on }, 'facts.firstDayOn')];
};

const rightsGiven = (subject: Subject): readonly Refusal[] => {
  if (subject.event.type !== 'work.started') return [];
  const given = subject.ever('rights.given')?.facts;
  if (given === undefined || given.givenOn > subject.event.facts.firstDayOn) return [refusal('work.rights-not-given')];
  return given.language === subject.setting.worker.officialLanguage ? [] : [refusal('work.rights-language')];
};

const errorIsHarmless = (subject: Subject): readonly Refusal[] =>
  subject.last('permit.found-wrong')?.facts.touchesWork === true ? [refusal('work.permit-wrong')] : [];

/** A renewal that reached IRCC before the permit ended and was not returned or decided: the right of IRPR s. 186(u). */
const renewalOpen = (subject: Subject): boolean => {
  const filed = subject.last('renewal.filed');
  const ended = subject.last('renewal.ended');
  return filed !== undefined && filed.facts.otherStay !== true && (ended === undefined || ended.seq < filed.seq);
};
const otherStayOpen = (subject: Subject): boolean => subject.last('renewal.filed')?.facts.otherStay === true;
/** Left during the renewal and not yet back: the right of s. 186(u) is for those who remained. */
const awayFromCanada = (subject: Subject): boolean => subject.last('canada.left') !== undefined;

const restorable = (subject: Subject): readonly Refusal[] =>
  subject.last('status.ended')?.facts.restorable === false ? [refusal('restoration.not-open')] : [];

const inTimeForRestoration = (subject: Subject): readonly Refusal[] => {
  const window = restorationWindow(subject);
  const filedOn = parseDay(subject.event.occurredOn);
  return window === undefined || filedOn === undefined || filedOn.toString() <= window.legalDue.toString()
    ? []
    : [refusal('restoration.too-late', { last: window.legalDue.toString() }, 'facts.receivedAt')];
};

const FILED = ['P10', 'P11', 'P12'] as const;
const ISSUED = PERMIT_STATES.filter((state) => PERMIT_STATE_CARDS[state].issued && !PERMIT_STATE_CARDS[state].closed);
const OPEN = PERMIT_STATES.filter((state) => !PERMIT_STATE_CARDS[state].closed);
const ES: Citation = 'IRCC: Employer-specific LMIA exemptions (2024-12-24)';

/** An event that records a fact and leaves the state as it is. */
const stays = (
  row: string,
  on: string,
  states: readonly PermitState[],
  cites: PermitMove['cites'],
): readonly PermitMove[] => states.map((state) => ({ row, on, from: [state], to: state, cites }));

/**
 * The life of one application, as published officer instructions and the Regulations have it. Only these rows are legal;
 * `row` is the number in `docs/permit-lifecycle.md`, generated from this table.
 */
const MOVES: readonly PermitMove[] = [
  { row: '1', on: 'number.handed-over', from: ['none'], to: 'P00', guards: [numberMayGo], cites: ['IRPR s. 200(3)(f.1)', ES] },
  { row: '2', on: 'documents.started', from: ['P00'], to: 'P05', cites: ['IRPR s. 10'] },
  // Track-only: an open permit, or an employer outside the regime, needs no number.
  { row: '2b', on: 'documents.started', from: ['none'], to: 'P05', when: noOfferNeeded, cites: ['IRPR s. 200(1)(c)', 'IRPR s. 209.91'] },
  { row: '3', on: 'offer.withdrawn', from: ['P00', 'P05'], to: 'P82', cites: ['IRPR s. 303.1(6)(b)'] },
  { row: '4', on: 'application.filed', when: filedBy('outside'), from: ['P05'], to: 'P10', guards: [afterOfferAndFee, numberAgrees], cites: ['IRPR s. 197', 'IRPR s. 200(3)(f.1)'] },
  { row: '5', on: 'application.filed', when: filedBy('inside'), from: ['P05'], to: 'P11', guards: [afterOfferAndFee, numberAgrees], cites: ['IRPR s. 199', 'IRPR s. 9.2', 'IRPR s. 200(3)(f.1)'] },
  { row: '6', on: 'application.filed', when: filedBy('renewal'), from: ['P05'], to: 'P12', guards: [afterOfferAndFee, numberAgrees, expiryKnown], cites: ['IRPR s. 201(1)', 'IRPR s. 200(3)(f.1)'] },
  { row: '7', on: 'border.presented', from: ['P05'], to: 'P13', guards: [afterOfferAndFee], cites: ['IRPR s. 198'] },
  { row: '8', on: 'application.returned', from: FILED, to: 'P15', cites: ['IRPR s. 12'] },
  { row: '9', on: 'application.filed', when: filedBy('outside'), from: ['P15'], to: 'P10', guards: [afterOfferAndFee, numberAgrees], cites: ['IRPR s. 12', 'IRPR s. 197'] },
  { row: '9', on: 'application.filed', when: filedBy('inside'), from: ['P15'], to: 'P11', guards: [afterOfferAndFee, numberAgrees], cites: ['IRPR s. 12', 'IRPR s. 199'] },
  { row: '9', on: 'application.filed', when: filedBy('renewal'), from: ['P15'], to: 'P12', guards: [afterOfferAndFee, numberAgrees, expiryKnown], cites: ['IRPR s. 12', 'IRPR s. 201(1)'] },
  { row: '10', on: 'examination.started', from: FILED, to: 'P20', cites: [ES] },
  { row: '11', on: 'concern.raised', from: ['P20'], to: 'P25', cites: ['IRPA s. 16(1)'], emits: ['ircc.question'] },
  { row: '12', on: 'concern.answered', from: ['P25'], to: 'P20', cites: ['IRPA s. 16(1)'] },
  { row: '12b', on: 'concern.time-over', from: ['P25'], to: 'P20', cites: ['IRPA s. 16(1)'] },
  { row: '13', on: 'application.approved', from: ['P20'], to: 'P30', when: (s) => routeOf(s) === 'outside' || routeOf(s) === undefined, cites: ['IRPR s. 200(1)', ES] },
  { row: '14', on: 'permit.issued', from: ['P20'], to: 'P40', when: (s) => routeOf(s) !== 'outside', cites: ['IRPR s. 200(1)', ES], emits: ['permit.issued'] },
  { row: '15', on: 'permit.issued', from: ['P30'], to: 'P40', cites: ['IRPR s. 200(1)'], emits: ['permit.issued'] },
  { row: '15b', on: 'application.refused', from: ['P30'], to: 'P80', cites: ['IRPR s. 200(3)', 'IRPR s. 303.1(6)(a)'], emits: ['application.refused'] },
  { row: '16', on: 'letter.lapsed', from: ['P30'], to: 'P35', cites: ['IRCC: letter of introduction, validity printed in the letter (unverified length)'], emits: ['status.at-risk'] },
  { row: '17', on: 'offer.withdrawn', from: ['P30'], to: 'P82', cites: ['IRPR s. 303.1(6)(b)', ES] },
  { row: '18', on: 'permit.issued', from: ['P13'], to: 'P40', cites: ['IRPR s. 198', ES], emits: ['permit.issued'] },
  { row: '19', on: 'examination.held', from: ['P13'], to: 'P13', cites: [ES] },
  { row: '20', on: 'application.refused', from: ['P13'], to: 'P80', cites: ['IRPR s. 200(3)', ES], emits: ['application.refused'] },
  { row: '21', on: 'application.withdrawn', from: ['P13'], to: 'P81', cites: [ES] },
  { row: '22', on: 'application.refused', from: ['P20', 'P25'], to: 'P80', cites: ['IRPR s. 200(1)', 'IRPR s. 200(3)', 'IRPR s. 303.1(6)(a)'], emits: ['application.refused'] },
  { row: '23', on: 'application.withdrawn', from: [...FILED, 'P20', 'P25'], to: 'P81', cites: ['IRCC: withdraw or cancel an application'] },
  { row: '24', on: 'offer.withdrawn', from: [...FILED, 'P20', 'P25'], to: 'P82', cites: ['IRPR s. 303.1(6)(b)', ES] },
  { row: '25', on: 'offer.unmatched', from: ['P20'], to: 'P80', jump: false, cites: [ES] },
  { row: '26', on: 'permit.found-wrong', from: ['P40'], to: 'P41', cites: ['IRPR s. 209.01'] },
  { row: '27', on: 'correction.requested', from: ['P41'], to: 'P42', cites: ['IRCC: Guide 5218, form IMM 1436'] },
  { row: '28', on: 'permit.corrected', from: ['P41'], to: 'P40', jump: false, cites: ['IRCC: correction at the counter (unverified as a right)'] },
  { row: '29', on: 'permit.corrected', from: ['P42'], to: 'P40', jump: false, cites: ['IRCC: Guide 5218, form IMM 1436'] },
  { row: '30', on: 'correction.declined', from: ['P42'], to: 'P41', cites: ['IRCC: Guide 5218, form IMM 1436'] },
  { row: '31', on: 'work.started', from: ['P40'], to: 'P50', guards: [permitCovers, rightsGiven], cites: ['IRPR s. 209.2(1)', 'IRPA s. 124(1)(c)'] },
  { row: '31b', on: 'work.started', from: ['P41', 'P42'], to: 'P50', guards: [errorIsHarmless, permitCovers, rightsGiven], cites: ['IRPR s. 185(b)'] },
  // The correction goes on beside the work; the state stays "working".
  { row: '31c', on: 'permit.corrected', from: ['P50', 'P52'], to: 'P50', jump: false, cites: ['IRCC: Guide 5218, form IMM 1436'] },
  { row: '32', on: 'leave.started', from: ['P50'], to: 'P52', cites: ['IRCC: inspection instructions (2024-07-26), lawful leave'] },
  { row: '33', on: 'leave.ended', from: ['P52'], to: 'P50', cites: ['IRCC: inspection instructions (2024-07-26), lawful leave'] },
  ...stays('34', 'change.planned', ['P50', 'P52', 'P55'], ['IRPR s. 303.1(1)(c)', 'IRPR s. 209.11']),
  ...stays('36', 'interim-work.allowed', ['P11', 'P20'], ['IRCC: changing employer while waiting (2025-12-04), PPCHANGEWORK2020']),
  { row: '38', on: 'permit.expired', when: (s) => renewalOpen(s) && !awayFromCanada(s), from: ['P50', 'P52'], to: 'P55', cites: ['IRPR s. 186(u)', 'IRPR s. 201', 'IRPR s. 183(5)'], emits: ['status.maintained'] },
  { row: '38b', on: 'permit.expired', when: (s) => renewalOpen(s) || otherStayOpen(s), from: ['P40', 'P50', 'P52'], to: 'P56', cites: ['IRPR s. 183(5)', 'IRPR s. 186(u)'], emits: ['status.at-risk'] },
  { row: '39', on: 'permit.superseded', from: ['P55'], to: 'P86', jump: false, cites: ['IRPR s. 183(5)', 'IRPR s. 201'] },
  { row: '40', on: 'renewal.ended', from: ['P55'], to: 'P60', jump: false, cites: ['IRPR s. 183(5)(a)', 'IRPR s. 186(u)'], emits: ['status.at-risk'] },
  // Before the expiry a refused renewal takes nothing away yet; it takes away the right that would have followed.
  ...stays('40+', 'renewal.ended', ['P40', 'P50', 'P52'], ['IRPR s. 186(u)']),
  { row: '41', on: 'canada.reentered-as-visitor', from: ['P55'], to: 'P56', cites: ['IRPR s. 186(u)', 'IRPR s. 183(4)(a)'], emits: ['status.at-risk'] },
  { row: '41b', on: 'permit.superseded', from: ['P56'], to: 'P86', jump: false, cites: ['IRPR s. 200(1)'] },
  { row: '41c', on: 'renewal.ended', from: ['P56'], to: 'P60', jump: false, cites: ['IRPR s. 183(5)(a)'], emits: ['status.at-risk'] },
  { row: '41d', on: 'status.ended', from: ['P56'], to: 'P60', cites: ['IRPR s. 183(4)'], emits: ['status.at-risk'] },
  { row: '42', on: 'permit.expired', from: ['P40', 'P50', 'P52'], to: 'P60', cites: ['IRPR s. 183(1)(a)', 'IRPR s. 209'], emits: ['status.at-risk'] },
  { row: '43', on: 'status.ended', from: ['P50', 'P52', 'P55'], to: 'P60', cites: ['IRPA s. 47', 'IRPR s. 183', 'IRPR s. 185'], emits: ['status.at-risk'] },
  { row: '44', on: 'restoration.filed', from: ['P60'], to: 'P61', guards: [restorable, inTimeForRestoration], cites: ['IRPR s. 182(1)'] },
  { row: '45', on: 'restoration.granted', from: ['P61'], to: 'P62', cites: ['IRPR s. 182(2)'] },
  { row: '45b', on: 'permit.issued', from: ['P61', 'P62'], to: 'P40', cites: ['IRPR s. 182(2)', 'IRPR s. 200(1)'], emits: ['permit.issued'] },
  { row: '46', on: 'restoration.refused', from: ['P61'], to: 'P91', cites: ['IRPR s. 182', 'IRPR s. 303.1(6)(a)'], emits: ['application.refused'] },
  { row: '47', on: 'restoration.window-closed', from: ['P60'], to: 'P85', cites: ['IRPR s. 182(1)', 'IA s. 26'] },
  { row: '48', on: 'employment.ended', from: ['P50', 'P52', 'P55'], to: 'P83', cites: ['IRPR s. 209.2(1)(b)'] },
  { row: '49', on: 'canada.departed', from: ISSUED, to: 'P84', cites: ['IRPR s. 183(4)(a)'] },
  { row: '50', on: 'residence.granted', from: OPEN, to: 'P88', cites: ['IRPR s. 209.02(a)'] },
  { row: '51', on: 'worker.died', from: OPEN, to: 'P89', cites: ['IRPR s. 209.02(b)'] },
  { row: '52', on: 'permit.cancelled', from: ISSUED, to: 'P90', cites: ['IRPR s. 209.01', 'IRPR s. 243.2', 'IRPA s. 87.302'], emits: ['status.at-risk'] },
  { row: '53', on: 'revocation.announced', from: ISSUED.filter((state) => state !== 'P70'), to: 'P70', cites: ['IRPA s. 30(1.41)'], emits: ['status.at-risk'] },
  { row: '54', on: 'revocation.took-effect', from: ['P70'], to: 'P90', cites: ['IRPA s. 30(1.41)'], emits: ['status.at-risk'] },
  { row: '56', on: 'open-permit.issued', from: ['P50', 'P55'], to: 'P87', cites: ['IRPR s. 200(1)(c)'] },
  { row: '57', on: 'permit.superseded', from: ['P50', 'P52'], to: 'P86', jump: false, cites: ['IRPR s. 200(1)'] },
  ...stays('59', 'review.sought', ['P80'], ['IRPA s. 72(2)(b)']),
  // Rows marked + are ours: the published table leaves these states without an exit.
  { row: '38+', on: 'permit.expired', when: (s) => renewalOpen(s) && !awayFromCanada(s), from: ['P41', 'P42'], to: 'P55', cites: ['IRPR s. 186(u)', 'IRPR s. 201'], emits: ['status.maintained'] },
  { row: '42+', on: 'permit.expired', from: ['P41', 'P42'], to: 'P60', cites: ['IRPR s. 183(1)(a)', 'IRPR s. 209'], emits: ['status.at-risk'] },
  { row: '48+', on: 'employment.ended', from: ['P40', 'P41', 'P42', 'P56', 'P60', 'P70'], to: 'P83', cites: ['IRPR s. 209.2(1)(b)'] },
  { row: '57+', on: 'permit.superseded', from: ['P40', 'P41', 'P42', 'P60'], to: 'P86', jump: false, cites: ['IRPR s. 200(1)'] },
]; // prettier-ignore

export const permitMachine: Machine<PermitState, Subject, Topic> = {
  name: 'permit',
  states: PERMIT_STATES,
  initial: 'none',
  moves: MOVES,
};
