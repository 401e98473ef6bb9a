import type { Refusal } from '@permitdesk/domain/law/refusal';

/** What a record of another tenant is too: not there. */
export class RecordNotFound extends Error {
  /** @param sought given where somebody may read the record and still not act on it: which one, and under what. */
  constructor(
    readonly kind: string,
    readonly sought?: { readonly id: string; readonly under: string },
  ) {
    super(`there is no such ${kind}`);
  }
}

/** Somebody changed the record after it was read. */
export class RecordStale extends Error {
  constructor(
    readonly kind: string,
    readonly version: number,
  ) {
    super(`this ${kind} changed after it was read`);
  }
}

/** A rule, or several, stand against the step; each with its source and remedy. */
export class StepRefused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
  }
}
