import { detail, PLAIN_TONES, said, TONES, type Sayers } from './words';

const FEE_TONES = { due: 'neutral', exempt: 'success', 'not-applicable': 'success', 'need-to-know': 'info' } as const;
const SEQUENCE_TONES = { 'in-order': 'success', 'refusal-predicted': 'danger', 'need-to-know': 'info' } as const;
const CHANGE_TONES = {
  nothing: 'success',
  'record-only': 'success',
  'new-offer': 'danger',
  'need-to-know': 'info',
} as const;

/** Steps 2 and 3: the fee, the offer, and what becomes of them. */
export const sayOffer: Sayers<
  'offer' | 'fee' | 'workerFees' | 'sequence' | 'refund' | 'readiness' | 'match' | 'places' | 'change'
> = {
  offer: ({ needed, isNew, count, permits, by, employerConditions, workerChooses, order }, { t }) =>
    said(needed === 'yes' && isNew ? t('offer.new') : t(`offer.${needed}`), PLAIN_TONES[needed], [
      detail(t('offers'), count, String),
      detail(t('permits'), permits, String),
      detail(t('submittedBy'), by, (party) => t(`by.${party}`)),
      { key: t('employerConditions'), value: t(`said.${employerConditions}`) },
      detail(t('workerChooses'), workerChooses, (choice) => t(`chooses.${choice}`)),
      order.length === 0
        ? undefined
        : { key: t('order.title'), value: order.map((step) => t(`order.${step}`)).join(' → ') },
    ]),
  fee: ({ status, totalCents, eachCents, capApplies, byDay, proofRequired }, { t, money, day }) =>
    said(status === 'due' ? t('feeDue', { sum: money(totalCents) }) : t(`fee.${status}`), FEE_TONES[status], [
      status === 'due' ? detail(t('eachOffer'), eachCents, money) : undefined,
      capApplies ? { key: t('cap'), value: t('capApplies') } : undefined,
      ...(byDay.length < 2 ? [] : byDay.map(({ on, cents }) => ({ key: day(on), value: money(cents) }))),
      proofRequired ? { key: t('proof'), value: t('proofRequired') } : undefined,
    ]),
  workerFees: (
    {
      processingCents,
      openPermitCents,
      biometricsCents,
      groupProcessingCents,
      groupBiometricsCents,
      participationCents,
      restorationCents,
    },
    { t, money },
  ) =>
    said(
      t('workerFees', {
        sum: money(
          processingCents + openPermitCents + biometricsCents + (participationCents ?? 0) + (restorationCents ?? 0),
        ),
      }),
      'neutral',
      [
        { key: t('processing'), value: money(processingCents) },
        { key: t('openPermitFee'), value: money(openPermitCents) },
        { key: t('biometricsFee'), value: money(biometricsCents) },
        detail(t('participation'), participationCents, money),
        detail(t('restorationFee'), restorationCents, money),
        detail(t('groupProcessing'), groupProcessingCents, money),
        detail(t('groupBiometrics'), groupBiometricsCents, money),
      ],
    ),
  sequence: ({ outcome, action }, { t }) =>
    said(t(`sequence.${outcome}`), SEQUENCE_TONES[outcome], [
      action === 'none' ? undefined : { key: t('toDo'), value: t('withdrawAndReapply') },
    ]),
  refund: ({ cents, basis, to, route, opensTask, applicationOutcome, workerCents }, { t, money }) =>
    said(cents === 0 ? t('refund.none') : t('refund.sum', { sum: money(cents) }), cents === 0 ? 'neutral' : 'success', [
      cents === 0 ? undefined : { key: t('basis'), value: t(`refundBasis.${basis}`) },
      detail(t('refundTo'), to, (party) => t(`party.${party}`)),
      detail(t('refundRoute'), route, (way) => t(`route.${way}`)),
      opensTask ? { key: t('toDo'), value: t('askForRefund') } : undefined,
      applicationOutcome === undefined ? undefined : { key: t('application'), value: t('applicationRefused') },
      detail(t('workerRefund'), workerCents === 0 ? undefined : workerCents, money),
    ]),
  readiness: ({ ready }, { t }) => said(t(`readiness.${ready}`), TONES[ready]),
  match: ({ matches, action, differences }, { t, say }) =>
    said(t(`match.${matches}`), TONES[matches], [
      action === 'none' ? undefined : { key: t('toDo'), value: t(`matchAction.${action}`) },
      ...differences.map(({ field, text }) => ({ key: t(`matchField.${field}`), value: say(text) })),
    ]),
  places: ({ form }, { t }) => said(t(`places.${form}`)),
  change: ({ outcome, disclosure, newPermitBefore, violationIfNot }, { t, day }) =>
    said(t(`change.${outcome}`), CHANGE_TONES[outcome], [
      detail(t('newPermitBefore'), newPermitBefore, day),
      disclosure === 'consider' ? { key: t('disclosure'), value: t('disclosureConsider') } : undefined,
      detail(t('ifNot'), violationIfNot, ({ item, type }) => t('violationOf', { item, type })),
    ]),
};
