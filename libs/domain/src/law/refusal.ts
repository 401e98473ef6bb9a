import type { Citations } from './citation.js';
import type { Bilingual } from './text.js';

/** `law`: no one may lift it. `house`: our own caution; a person with the right may waive it, with a reason. */
export type Basis = 'law' | 'house';

/** The screen that mends what a refusal names, so that no refusal is a dead end. */
export type MendingPlace =
  | 'intake'
  | 'exemption'
  | 'evidence'
  | 'fee'
  | 'offer'
  | 'agreement'
  | 'passport'
  | 'attestation'
  | 'permit'
  | 'worker'
  | 'employer'
  | 'settings';

/** One reason why a step cannot be taken: what is wrong, by which rule, and what mends it. */
export interface Refusal {
  /** `noun.fact`, stable: API clients and tests rely on it. */
  readonly code: string;
  readonly basis: Basis;
  readonly cites: Citations;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  /** The field that is wrong, as the caller named it. */
  readonly field?: string;
  readonly mendAt?: MendingPlace;
}

export interface RefusalCard<P> {
  readonly basis: Basis;
  readonly cites: Citations;
  readonly text: (params: P) => Bilingual;
  readonly remedy: (params: P) => Bilingual;
  readonly mendAt?: MendingPlace;
}

/** Helper that lets each card in a catalogue state the type of its own parameters. */
export const card = <P = void>(definition: RefusalCard<P>): RefusalCard<P> => definition;

type AnyCatalogue = Readonly<Record<string, RefusalCard<never>>>;
type ParamsOf<C> = C extends RefusalCard<infer P> ? P : never;

/**
 * Turns a catalogue of refusal cards into the only function that may make those refusals,
 * so a refusal without a citation, a remedy or both languages cannot exist.
 */
export const refusalsOf =
  <C extends AnyCatalogue>(catalogue: C) =>
  <K extends keyof C & string>(
    code: K,
    ...[params, field]: ParamsOf<C[K]> extends void
      ? [params?: undefined, field?: string]
      : [params: ParamsOf<C[K]>, field?: string]
  ): Refusal => {
    const found = catalogue[code] as unknown as RefusalCard<unknown>;
    return {
      code,
      basis: found.basis,
      cites: found.cites,
      text: found.text(params),
      remedy: found.remedy(params),
      ...(field === undefined ? {} : { field }),
      ...(found.mendAt === undefined ? {} : { mendAt: found.mendAt }),
    };
  };

/** A value, or every reason why there is none. Never a bare `false`. */
export type Verdict<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const accept = <T>(value: T): Verdict<T> => ({ ok: true, value });
export const refuse = (
  refusals: readonly Refusal[],
): { readonly ok: false; readonly refusals: readonly Refusal[] } => ({
  ok: false,
  refusals,
});
