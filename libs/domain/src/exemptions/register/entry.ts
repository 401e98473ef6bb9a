import type { Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';

/** First day of the table of 2022, which gave each agreement and each kind of work a code of its own (EXM-02). */
export const RENUMBERED = '2022-12-15';
export const LAST_DAY_BEFORE_RENUMBERING = '2022-12-14';

/** The employer submits an offer and pays the compliance fee. */
export const EMPLOYER_OFFER = { permitScope: 'employer-specific', offerRequired: 'yes', feeRequired: 'yes' } as const;
/** The worker's own permit: no offer and so no employer fee (FEE-07). */
export const OPEN_PERMIT = { permitScope: 'open', offerRequired: 'no', feeRequired: 'no' } as const;
/** The sub-category, or the policy itself, says whether there is an offer. */
export const BY_CATEGORY = { permitScope: 'either', offerRequired: 'depends', feeRequired: 'depends' } as const;

type Draft = Omit<ExemptionCode, 'criteria' | 'legacyCodes' | 'verified'> & {
  readonly legacy?: string;
  readonly criteria: readonly Bilingual[];
};

/**
 * One row of the register. Clauses are numbered in the order given, so a new one goes last: answers on file point to
 * `C63.3`. Every row was read against its source; what no source confirms is said in the row's notes.
 */
export const entry = ({ legacy, criteria, ...facts }: Draft): ExemptionCode => ({
  ...facts,
  legacyCodes: legacy === undefined ? [] : [legacy],
  criteria: criteria.map((clause, index) => ({ id: `${facts.code}.${index + 1}`, text: clause })),
  verified: true,
});

type AgreementDraft = Omit<Draft, 'provision' | 'group' | 'permitScope' | 'offerRequired' | 'feeRequired'>;

/** A worker under a trade agreement: an agreement between Canada and foreign states, IRPR s. 204(a). */
export const agreementWorker = (draft: AgreementDraft): ExemptionCode =>
  entry({ ...draft, provision: 'R204(a)', group: 'international-agreement', ...EMPLOYER_OFFER });

/** The spouse of such a worker, with an open permit of their own. */
export const agreementSpouse = (draft: AgreementDraft): ExemptionCode =>
  entry({ ...draft, provision: 'R204(a)', group: 'international-agreement', ...OPEN_PERMIT });
