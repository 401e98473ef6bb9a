/** What the rest of the product must hear of. Each has a job in `libs/jobs`, or the build fails. */
export const TOPICS = [
  'case.requested',
  'case.answered',
  'exemption.review-wanted',
  'exemption.decided',
  'offer.number-recorded',
  'fee.refund-due',
  'ircc.question',
  'permit.issued',
  'application.refused',
  'status.maintained',
  'status.at-risk',
] as const;
export type Topic = (typeof TOPICS)[number];
