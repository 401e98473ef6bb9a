import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { CustomFetch } from 'openid-client';
import { addressFault, isPublicAddress } from './provider-address.js';

/** Longest a provider may take for one answer, in milliseconds. */
export const PROVIDER_PATIENCE_MS = 8_000;
const MOST_BYTES = 1_000_000;

/** A call that was not made: the address leads into our own network. */
export class InnerAddress extends Error {}

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Resolves a name and hands over public addresses alone. It is the resolution that the connection itself uses, so a name
 * that answers differently the second time gains nothing.
 */
const publicLookup = (host: string, options: LookupOptions, found: Found): void => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return found(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (first === undefined) return found(new InnerAddress(`${host} is not a public host`), []);
    return options.all === true ? found(null, open) : found(null, first.address, first.family);
  });
};

const plainBody = (body: unknown): string | undefined => {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('only text is sent to a provider');
};

/** Calls a provider: public hosts only, no redirects, no long wait, no flood. */
export const providerFetch =
  (allowHttp: boolean): CustomFetch =>
  (address, { body, headers, method, signal }) =>
    new Promise<Response>((done, fail) => {
      const url = new URL(address);
      const fault = addressFault(`${url.origin}${url.pathname}`, allowHttp);
      if (fault !== undefined) throw new InnerAddress(`${url.host}: ${fault}`);
      const isPlain = url.protocol === 'http:';
      const content = plainBody(body);
      const request = (isPlain ? http : https).request(
        url,
        {
          method,
          headers,
          // One connection a call: nothing is kept that was opened under another rule.
          agent: false,
          signal: AbortSignal.any([
            AbortSignal.timeout(PROVIDER_PATIENCE_MS),
            ...(signal === undefined ? [] : [signal]),
          ]),
          ...(isPlain ? {} : { lookup: publicLookup }),
        },
        (answer) => {
          const chunks: Buffer[] = [];
          let size = 0;
          answer.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > MOST_BYTES) request.destroy(new Error('the provider sends too much'));
            else chunks.push(chunk);
          });
          answer.on('error', fail);
          answer.on('end', () => {
            const status = answer.statusCode ?? 502;
            const bare = status === 204 || status === 304;
            const kept = new Headers();
            for (const [name, value] of Object.entries(answer.headers))
              if (value !== undefined) kept.set(name, Array.isArray(value) ? value.join(', ') : value);
            // An answer that no Response can hold is refused, not thrown into the stream.
            done(
              Promise.resolve().then(
                () => new Response(bare ? null : Buffer.concat(chunks), { status, headers: kept }),
              ),
            );
          });
        },
      );
      request.on('error', fail);
      request.end(content);
    });
