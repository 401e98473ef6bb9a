import type { Refusal } from '@permitdesk/domain/law/refusal';

/** What a record of another tenant is too: not there. */
export class RecordNotFound extends Error {
  constructor(readonly kind: string) {
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
