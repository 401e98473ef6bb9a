import type { ApiEnvironment } from '../environment.js';
import { publicUrlOf } from '../single-sign-on/public-addresses.js';

/** Where the directory reaches SCIM; the beginning of every `location`. */
export const scimBaseOf = (environment: ApiEnvironment): string => `${publicUrlOf(environment)}/scim/v2`;
