/**
 * House rules that may be waived for a case. A law-based refusal is filtered out by its basis whatever stands here;
 * this list keeps a typing error from being put on record as a waiver.
 */
export const WAIVABLE: readonly RegExp[] = [
  /^exemption\.(self-review|criterion-[a-z-]+|code-end-unconfirmed|code-closed-to-most)$/,
  /^offer\.passport-unconfirmed$/,
  /^offer\.preflight-ep\d{2}$/,
];
