import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';

/** Name of the session cookie; over HTTPS it bears the prefix `__Host-`. */
export const SESSION_COOKIE = 'permitdesk_session';
/** Name of the cookie between password and second factor. It opens nothing. */
export const PENDING_COOKIE = 'permitdesk_sign_in';

/** How long a session lasts. */
export const SESSION_HOURS = 12;
/** How long a person may look for their second factor. */
export const PENDING_MINUTES = 10;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps: a thief of the table has no tokens. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const HOST_PREFIX = '__Host-';

/**
 * The two cookies of a sign-in. Over HTTPS they are `Secure` and bear `__Host-`, so that neither another host of the same
 * domain nor a plain-HTTP answer can plant one; over plain HTTP a browser would drop such a cookie, so it has its plain name.
 */
@Injectable()
export class SessionCookies {
  private readonly overHttps: boolean;

  constructor(@Inject(ENVIRONMENT) environment: ApiEnvironment) {
    this.overHttps = environment.PUBLIC_URL?.startsWith('https:') === true;
  }

  session(request: FastifyRequest): Buffer | undefined {
    return this.read(request, SESSION_COOKIE);
  }

  pending(request: FastifyRequest): Buffer | undefined {
    return this.read(request, PENDING_COOKIE);
  }

  /** A session is open: the cookie of the way there has done its work. */
  open(reply: FastifyReply, token: string, expiresAt: string): void {
    this.write(reply, SESSION_COOKIE, token, expiresAt);
    this.clear(reply, PENDING_COOKIE);
  }

  await(reply: FastifyReply, token: string, expiresAt: string): void {
    this.write(reply, PENDING_COOKIE, token, expiresAt);
  }

  close(reply: FastifyReply): void {
    this.clear(reply, SESSION_COOKIE);
    this.clear(reply, PENDING_COOKIE);
  }

  private read(request: FastifyRequest, name: string): Buffer | undefined {
    const token = request.cookies[this.nameOf(name)];
    return token === undefined || token === '' ? undefined : hashOf(token);
  }

  private write(reply: FastifyReply, name: string, token: string, expiresAt: string): void {
    void reply.setCookie(this.nameOf(name), token, { ...this.attributes(), expires: new Date(expiresAt) });
  }

  private clear(reply: FastifyReply, name: string): void {
    void reply.clearCookie(this.nameOf(name), this.attributes());
  }

  private nameOf(name: string): string {
    return this.overHttps ? `${HOST_PREFIX}${name}` : name;
  }

  private attributes(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.overHttps };
  }
}
