import type { RefusalView } from '../../api/problem';
import { QUESTION_OF_CHECK } from './preflight/question-of-check';

/** The acts that a refusal may ask for. */
export type AskedAct = 'agreement' | 'passport' | 'attestation';

/** Where, on this very screen, something that was found is mended: a row of the offer, or an act. */
export type PlaceToGo = { readonly row: string } | { readonly act: AskedAct };

const ACTS: ReadonlySet<string> = new Set<AskedAct>(['agreement', 'passport', 'attestation']);

/** `values.<field>` as the row of that field. */
const rowOf = (field: string | undefined): string | undefined =>
  field?.startsWith('values.') === true ? field.slice('values.'.length) : undefined;

/** Fields that only an event fills: going there would be a dead end, the act itself is wanted. */
const ACT_OF_ROW = (row: string): AskedAct | undefined => {
  if (row.startsWith('attest_') || row.startsWith('cert_') || row === 'declarant_name') return 'attestation';
  return row.startsWith('agreement_') ? 'agreement' : undefined;
};

const placeOf = (field: string | undefined): PlaceToGo | undefined => {
  const row = rowOf(field);
  if (row === undefined) return undefined;
  const act = ACT_OF_ROW(row);
  return act === undefined ? { row } : { act };
};

/** What mends one message of a check. */
export const placeOfMessage = (checkId: string, field: string | undefined): PlaceToGo | undefined => {
  if (checkId === 'EP04' && field === undefined) return { act: 'passport' };
  if (checkId === 'EP16' && field === undefined) return { act: 'agreement' };
  const question = QUESTION_OF_CHECK[checkId];
  // The reference wage and the rule of the province are questions of ours, whichever field they speak about.
  if (question !== undefined && (field === undefined || checkId === 'EP09' || checkId === 'EP12'))
    return { row: `check.${question}` };
  return placeOf(field);
};

const PREFLIGHT = 'offer.preflight-';

const isOfPreflight = ({ code }: Pick<RefusalView, 'code'>): boolean => code.startsWith(PREFLIGHT);

/** What mends a reason against making the offer ready. */
export const placeOfRefusal = ({ code, field, mendAt }: RefusalView): PlaceToGo | undefined => {
  if (code.startsWith(PREFLIGHT)) {
    const place = placeOfMessage(code.slice(PREFLIGHT.length).toUpperCase(), field);
    if (place !== undefined) return place;
  }
  const place = placeOf(field);
  if (place !== undefined) return place;
  return mendAt !== undefined && ACTS.has(mendAt) ? { act: mendAt as AskedAct } : undefined;
};

/** The pre-flight repeats some gates in its own words; what is said once is enough. */
export const withoutRepeats = (missing: readonly RefusalView[]): readonly RefusalView[] => {
  const gates = missing.filter((each) => !isOfPreflight(each));
  const said = new Set(gates.flatMap(({ field, mendAt }) => [field ?? `at ${mendAt ?? ''}`]));
  return missing.filter((each) => !isOfPreflight(each) || !said.has(each.field ?? `at ${each.mendAt ?? ''}`));
};
