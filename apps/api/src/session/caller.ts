import type { FastifyRequest } from 'fastify';
import { addressBlock } from '../platform/address-block.js';
import type { Caller } from './open-session.js';
import type { SessionCookies } from './session-cookie.js';

/** From where a request comes, as far as a sign-in asks. */
export const callerOf = (request: FastifyRequest, cookies: SessionCookies): Caller => {
  const before = cookies.session(request);
  return {
    userAgent: request.headers['user-agent'] ?? '',
    block: addressBlock(request.ip),
    ...(before === undefined ? {} : { before }),
  };
};
