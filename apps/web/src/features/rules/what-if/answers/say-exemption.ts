import { detail, said, TONES, type Sayers } from './words';

const PROGRAMME_TONES = {
  imp: 'success',
  tfwp: 'danger',
  'open-permit': 'success',
  'no-permit': 'success',
  'need-to-know': 'info',
} as const;
const OUTCOME_TONES = {
  arguable: 'success',
  'does-not-fit': 'danger',
  'manual-review': 'info',
  'need-to-know': 'info',
} as const;
const TEST_TONES = { passed: 'success', failed: 'danger', 'need-to-know': 'info' } as const;
const COUNTED = ['fits', 'need-to-know'] as const;

/** Step 1: the programme, the code, the family, and where the worker applies. */
export const sayExemption: Sayers<'programme' | 'exemption' | 'candidates' | 'spouse' | 'hold' | 'border'> = {
  programme: ({ programme, lmia }, { t }) =>
    said(t(`programme.${programme}`), PROGRAMME_TONES[programme], [{ key: t('lmia'), value: t(`said.${lmia}`) }]),
  exemption: ({ outcome, code, provision, suggests, maxMonths, acceptanceCertificate }, { t }) =>
    said(
      code === undefined ? t(`exemption.${outcome}`) : t(`exemptionOf.${outcome}`, { code }),
      OUTCOME_TONES[outcome],
      [
        detail(t('provision'), provision, String),
        suggests.length === 0 ? undefined : { key: t('lookInstead'), value: suggests.join(', ') },
        detail(t('longestFirst'), maxMonths, (count) => t('months', { count })),
        { key: t('acceptanceCertificate'), value: t(`certificate.${acceptanceCertificate}`) },
      ],
    ),
  candidates: ({ candidates }, { t }) => {
    const [fits = [], open = []] = COUNTED.map((fit) => candidates.filter((each) => each.fit === fit));
    return said(
      fits.length > 0 ? t('candidates.fit', { count: fits.length }) : t('candidates.open', { count: open.length }),
      fits.length > 0 ? 'success' : 'info',
      fits.slice(0, 5).map(({ code, provision }) => ({ key: code, value: provision })),
    );
  },
  spouse: ({ test, neededEndOn }, { t, day }) =>
    said(t(`spouse.${test}`), TEST_TONES[test], [detail(t('spouseNeeds'), neededEndOn, day)]),
  hold: ({ case: standing, orderNumber }, { t }) =>
    said(t(`hold.${standing}`), standing === 'on-hold' ? 'danger' : 'success', [
      detail(t('orderNumber'), orderNumber, String),
      standing === 'on-hold' ? { key: t('legalDates'), value: t('legalDatesRun') } : undefined,
    ]),
  border: ({ allowed, byException, visaRulesApply }, { t }) =>
    said(t(`border.${allowed}`), TONES[allowed], [
      byException ? { key: t('basis'), value: t('byException') } : undefined,
      visaRulesApply ? { key: t('visa'), value: t('visaRulesApply') } : undefined,
    ]),
};
