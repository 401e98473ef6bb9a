import type { EventOf } from '../cases/event.js';
import type { Subject } from '../cases/subject.js';
import type { Topic } from '../cases/topics.js';
import { isFeeSettled } from '../fees/fee.machine.js';
import type { Machine } from '../law/machine.js';
import type { Refusal } from '../law/refusal.js';
import { offerRefusal as refusal } from './offer-refusals.js';

export const OFFER_STATES = [
  'none',
  'not_applicable',
  'draft',
  'ready',
  'pending',
  'matched',
  'used',
  'withdrawn',
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** The offer stands, or stood, in the Employer Portal with a number. */
export const isOfferInPortal = (state: OfferState): boolean =>
  state === 'pending' || state === 'matched' || state === 'used';

const ATTESTATIONS = [
  'agreement',
  'noFees',
  'recruiters',
  'activeBusiness',
  'lawObeyed',
  'sameTermsKept',
  'abuseFree',
] as const;

const exemptionEvidenced = ({ states }: Subject): readonly Refusal[] =>
  states.exemption === 'signed_off' || states.exemption === 'found' ? [] : [refusal('offer.exemption-open')];

/** The attestation says that an agreement *has been* entered into: it comes before the offer (IRPR s. 209.11(1)(e)). */
const agreementStands = (subject: Subject): readonly Refusal[] => {
  const agreement = subject.last('agreement.recorded');
  if (agreement === undefined) return [refusal('offer.agreement-missing')];
  const refusals: Refusal[] = [];
  if (agreement.facts.language !== subject.setting.worker.officialLanguage)
    refusals.push(
      refusal('offer.agreement-language', {
        agreement: agreement.facts.language,
        chosen: subject.setting.worker.officialLanguage,
      }),
    );
  if (!agreement.facts.sameTerms) refusals.push(refusal('offer.agreement-terms'));
  return refusals;
};

const attested = (subject: Subject): readonly Refusal[] => {
  const made = subject.last('offer.attested');
  if (made === undefined) return [refusal('offer.not-attested')];
  const agreement = subject.last('agreement.recorded');
  // An agreement replaced after the attestation was never attested.
  return agreement !== undefined && agreement.occurredOn > made.occurredOn
    ? [refusal('offer.attested-before-agreement')]
    : [];
};

const allTicked = ({ event }: Subject): readonly Refusal[] =>
  event.type === 'offer.attested'
    ? ATTESTATIONS.filter((name) => !event.facts[name]).map((name) =>
        refusal('offer.attestation-not-given', undefined, `facts.${name}`),
      )
    : [];

const feeSettled = ({ states }: Subject): readonly Refusal[] =>
  isFeeSettled(states.fee) ? [] : [refusal('offer.fee-open')];

const preflightClear = ({ decision }: Subject): readonly Refusal[] => decision?.found ?? [];

const passportConfirmed = (subject: Subject): readonly Refusal[] =>
  subject.decision !== undefined && subject.last('offer.passport-confirmed') === undefined
    ? [refusal('offer.passport-unconfirmed')]
    : [];

/** The public list is checked on the day of submission itself (DL-01); a permit cannot be issued for a listed employer. */
const listCheckedThatDay = ({ event }: Subject): readonly Refusal[] =>
  event.type === 'offer.submitted' && event.facts.listCheckedOn !== event.occurredOn
    ? [
        refusal(
          'offer.list-not-checked',
          { checkedOn: event.facts.listCheckedOn, submittedOn: event.occurredOn },
          'facts.listCheckedOn',
        ),
      ]
    : [];

const channelFits =
  (channel: EventOf<'offer.withdrawn'>['facts']['channel']) =>
  ({ event }: Subject): readonly Refusal[] =>
    event.type === 'offer.withdrawn' && event.facts.channel !== channel
      ? [
          refusal(
            channel === 'portal' ? 'offer.withdraw-in-portal' : 'offer.withdraw-by-mail',
            undefined,
            'facts.channel',
          ),
        ]
      : [];

const DECISIONS = ['permit.issued', 'application.refused', 'application.withdrawn', 'restoration.refused'] as const;

/** Step 3: draft → ready → pending → matched → used, or withdrawn. */
export const offerMachine: Machine<OfferState, Subject, Topic> = {
  name: 'offer',
  states: OFFER_STATES,
  initial: 'none',
  moves: [
    {
      on: 'exemption.signed-off',
      when: ({ event }) => event.type === 'exemption.signed-off' && event.facts.outcome === 'lmia_exempt',
      from: ['none', 'not_applicable', 'draft'],
      to: 'draft',
      cites: ['IRPR s. 209.11(1)'],
    },
    { on: 'exemption.found', from: ['none', 'not_applicable', 'draft'], to: 'draft', cites: ['IRPR s. 209.11(1)'] },
    {
      on: 'exemption.signed-off',
      from: ['none', 'not_applicable', 'draft'],
      to: 'not_applicable',
      cites: ['IRPR s. 200(1)(c)', 'IRPR s. 209.91'],
    },
    { on: 'agreement.recorded', from: ['none'], to: 'none', cites: ['IRPR s. 209.11(1)(e)(i)'] },
    { on: 'agreement.recorded', from: ['draft'], to: 'draft', cites: ['IRPR s. 209.11(1)(e)(i)'] },
    // A new agreement was never attested, so a ready offer goes back; one that stands in the portal keeps its state.
    { on: 'agreement.recorded', from: ['ready'], to: 'draft', jump: false, cites: ['IRPR s. 209.11(1)(e)(i)'] },
    { on: 'agreement.recorded', from: ['pending'], to: 'pending', cites: ['IRPR s. 209.11(1)(e)(i)'] },
    {
      on: 'offer.passport-confirmed',
      from: ['draft'],
      to: 'draft',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; EP04'],
    },
    {
      on: 'offer.attested',
      from: ['draft'],
      to: 'draft',
      guards: [agreementStands, allTicked],
      cites: ['IRPR s. 209.11(1)(e)'],
    },
    {
      on: 'offer.made-ready',
      from: ['draft'],
      to: 'ready',
      guards: [exemptionEvidenced, agreementStands, attested, feeSettled, passportConfirmed, preflightClear],
      cites: ['IRPR s. 209.11(1)', 'IRPR s. 303.1(2)'],
    },
    {
      on: 'offer.taken-back',
      from: ['ready'],
      to: 'draft',
      cites: ['Permitdesk: a ready offer is edited only as a draft'],
    },
    {
      on: 'offer.submitted',
      from: ['ready'],
      to: 'pending',
      guards: [exemptionEvidenced, agreementStands, attested, feeSettled, listCheckedThatDay],
      cites: ['IRPR s. 209.11(1)', 'IRPR s. 200(3)(f.1)', 'IRPR s. 200(3)(h)'],
      emits: ['offer.number-recorded'],
    },
    {
      on: 'offer.edited-in-portal',
      from: ['pending'],
      to: 'pending',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), editing a pending offer'],
    },
    {
      on: 'offer.matched',
      from: ['pending'],
      to: 'matched',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching'],
    },
    {
      on: 'offer.unmatched',
      from: ['matched'],
      to: 'pending',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), un-matching'],
    },
    {
      on: 'offer.withdrawn',
      from: ['draft', 'ready', 'pending'],
      to: 'withdrawn',
      guards: [channelFits('portal')],
      cites: ['IRPR s. 303.1(6)(b)'],
    },
    {
      on: 'offer.withdrawn',
      from: ['matched'],
      to: 'withdrawn',
      guards: [channelFits('mailbox')],
      cites: ['IRPR s. 303.1(6)(b)'],
    },
    // A number serves one application; after its decision it can never serve again (OFF-07, OFF-13).
    ...DECISIONS.map((on) => ({
      on,
      from: ['matched'] as const,
      to: 'used' as const,
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), life of a number'] as const,
    })),
    {
      on: 'permit.issued',
      from: ['pending'],
      to: 'used',
      cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), life of a number'],
    },
  ],
};
