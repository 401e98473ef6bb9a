/**
 * Sweeps ask the table what is due and not yet done, not the clock what to do this minute: a run that was missed is
 * caught up by the next. They carry no payload and claim nothing; what they start claims for itself.
 */
export const SWEEPS = [
  { name: 'sweep.rungs', everyMs: 20_000 },
  { name: 'sweep.time-moves', everyMs: 30_000 },
  { name: 'sweep.custodian-checks', everyMs: 60_000 },
  { name: 'sweep.engagements', everyMs: 60_000 },
  { name: 'sweep.audit-seal', everyMs: 5_000 },
  { name: 'sweep.audit-check', everyMs: 900_000 },
  { name: 'sweep.retention', everyMs: 600_000 },
  { name: 'sweep.lost-jobs', everyMs: 300_000 },
] as const;
export type SweepName = (typeof SWEEPS)[number]['name'];
