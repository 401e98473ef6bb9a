import { AppError } from '../platform/problems.js';

/** Words of RFC 7644 s. 3.12 for what is wrong with a request. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** What a directory did wrong, as its own protocol says it. The detail names fields and never a person. */
export const scimFault = (scimType: ScimType, detail: string): AppError =>
  new AppError(scimType === 'uniqueness' ? 'scim.not-unique' : 'scim.refused', { scimType, detail });
