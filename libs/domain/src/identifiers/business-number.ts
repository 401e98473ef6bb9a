import { accept, card, refusalsOf, refuse, type Verdict } from '../law/refusal.js';
import { text } from '../law/text.js';

/** The nine digits that the Canada Revenue Agency gives to a business. */
export type BusinessNumber = string & { readonly __brand: 'BusinessNumber' };

/** Business number, `RP`, four digits: the account under which payroll deductions are sent. */
export type PayrollAccount = string & { readonly __brand: 'PayrollAccount' };

/** Program accounts seen on employers' papers: income tax, import-export, payroll, charity, GST/HST, information returns. */
export const PROGRAM_LETTERS = ['RC', 'RM', 'RP', 'RR', 'RT', 'RZ'] as const;
export type ProgramLetters = (typeof PROGRAM_LETTERS)[number];

export interface ProgramAccount {
  readonly businessNumber: BusinessNumber;
  readonly program: ProgramLetters;
  /** Four digits: the first account of a program is 0001. */
  readonly reference: string;
}

const refusal = refusalsOf({
  'business-number.malformed': card<string>({
    basis: 'house',
    cites: [
      'IRPR s. 209.11(1)(b)',
      'IRCC: Submit an offer of employment in the Employer Portal, business number; EP02',
    ],
    text: (given) =>
      text(
        `“${given}” is not a business number: it has nine digits.`,
        `« ${given} » n'est pas un numéro d'entreprise : il compte neuf chiffres.`,
      ),
    remedy: () =>
      text(
        'Copy the first nine digits from a letter of the Canada Revenue Agency.',
        "Copiez les neuf premiers chiffres d'une lettre de l'Agence du revenu du Canada.",
      ),
    mendAt: 'employer',
  }),
  'business-number.placeholder': card({
    basis: 'house',
    cites: ['IRPR s. 209.11(1)(b)'],
    text: () => text('Nine zeros are no business number.', "Neuf zéros ne forment pas un numéro d'entreprise."),
    remedy: () =>
      text(
        'Leave the number out if the business has none yet.',
        "Laissez le numéro vide si l'entreprise n'en a pas encore.",
      ),
    mendAt: 'employer',
  }),
  'program-account.malformed': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a program account is nine digits, two letters and four digits'],
    text: (given) =>
      text(
        `“${given}” is not a program account: nine digits, two letters such as RP, four digits.`,
        `« ${given} » n'est pas un compte de programme : neuf chiffres, deux lettres comme RP, quatre chiffres.`,
      ),
    remedy: () => text('Write it as 123456782RP0001.', 'Écrivez-le ainsi : 123456782RP0001.'),
    mendAt: 'employer',
  }),
  'payroll-account.not-payroll': card<string>({
    basis: 'house',
    cites: ['Permitdesk: proof of being an employer is the payroll account'],
    text: (program) =>
      text(
        `This is an ${program} account; the payroll account has the letters RP.`,
        `Il s'agit d'un compte ${program}; le compte de retenues sur la paie porte les lettres RP.`,
      ),
    remedy: () => text('Give the account with the letters RP.', 'Donnez le compte qui porte les lettres RP.'),
    mendAt: 'employer',
  }),
});

const withoutSeparators = (raw: string): string => raw.replace(/[\s-]/g, '').toUpperCase();

/**
 * Whether the last digit fits the other eight (Luhn, modulo 10). A failure is a warning and no more: the rule comes from
 * software vendors and a library's tests, the Canada Revenue Agency publishes none.
 */
export const passesCheckDigit = (businessNumber: string): boolean => {
  if (!/^\d{9}$/.test(businessNumber)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) {
    const digit = Number(businessNumber.charAt(8 - place));
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
};

/** Reads nine digits; spaces and hyphens between them are dropped. The check digit is not tested here. */
export const parseBusinessNumber = (raw: string): Verdict<BusinessNumber> => {
  const digits = withoutSeparators(raw);
  if (!/^\d{9}$/.test(digits)) return refuse([refusal('business-number.malformed', raw)]);
  if (digits === '000000000') return refuse([refusal('business-number.placeholder')]);
  return accept(digits as BusinessNumber);
};

/** Reads a program account in any of the ways it is printed: `701234569RP0001`, `70123-4569-RP-0001`. */
export const parseProgramAccount = (raw: string): Verdict<ProgramAccount> => {
  const found = /^(\d{9})([A-Z]{2})(\d{4})$/.exec(withoutSeparators(raw));
  const program = PROGRAM_LETTERS.find((letters) => letters === found?.[2]);
  if (found === null || program === undefined) return refuse([refusal('program-account.malformed', raw)]);
  const businessNumber = parseBusinessNumber(found[1] ?? '');
  if (!businessNumber.ok) return businessNumber;
  return accept({ businessNumber: businessNumber.value, program, reference: found[3] ?? '' });
};

/** Reads a payroll account and gives it back without spaces or hyphens. */
export const parsePayrollAccount = (raw: string): Verdict<PayrollAccount> => {
  const account = parseProgramAccount(raw);
  if (!account.ok) return account;
  if (account.value.program !== 'RP') return refuse([refusal('payroll-account.not-payroll', account.value.program)]);
  return accept(`${account.value.businessNumber}RP${account.value.reference}` as PayrollAccount);
};
