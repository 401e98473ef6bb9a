import type { components } from './schema';

type Schemas = components['schemas'];
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

/** One reason against a step: what is wrong, by which rule, and what mends it. */
export interface RefusalView {
  readonly code: string;
  readonly basis: 'law' | 'house';
  readonly cites: readonly string[];
  readonly text: Schemas['BilingualView'];
  readonly remedy: Schemas['BilingualView'];
  /** The field that is wrong, as it was sent. */
  readonly field?: string | undefined;
  readonly mendAt?: string | undefined;
}

interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly refusals?: readonly RefusalView[];
  readonly incident?: string;
  readonly retryAfterSeconds?: number;
}

/** The server could not be reached at all; it has no body of its own. */
export const UNREACHABLE = 'network.unreachable';

/** An answer that is not a success, as the API tells it (`application/problem+json`). */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly status: number,
    readonly refusals: readonly RefusalView[] = [],
    readonly incident?: string,
    /** When the next try is taken. */
    readonly retryAfterSeconds?: number,
  ) {
    super(title);
    this.name = 'Problem';
  }

  static of(response: Response, body: unknown): Problem {
    const { code, title, refusals, incident, retryAfterSeconds } = (
      typeof body === 'object' && body !== null ? body : {}
    ) as ProblemBody;
    return new Problem(
      code ?? `http.${response.status}`,
      title ?? response.statusText,
      response.status,
      refusals ?? [],
      incident,
      retryAfterSeconds,
    );
  }

  /** Worth another try: nothing was decided. */
  get isPassing(): boolean {
    return this.code === UNREACHABLE || this.status >= 500;
  }
}

/** Whatever was thrown, as a problem. */
export const problemOf = (thrown: unknown): Problem =>
  thrown instanceof Problem
    ? thrown
    : new Problem(UNREACHABLE, thrown instanceof Error ? thrown.message : String(thrown), 0);

/** The address names no record of this office: mistyped, or another's. */
export const isNowhere = (thrown: unknown): boolean => {
  const { status } = problemOf(thrown);
  return status === 404 || status === 400;
};
