import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError } from './problems.js';

/** Deeper than anything the API takes; what walks a body field by field would lose its stack far below the body limit. */
const DEEPEST = 32;

/** With the `u` flag a surrogate is only found where its other half is missing. */
const UNSOUND = /\0|\p{Surrogate}/u;
const isSound = (text: string): boolean => !UNSOUND.test(text);

/** Walks without recursion, so that the depth it guards against cannot fell it. */
const isSoundInput = (input: unknown): boolean => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && !isSound(value)) return false;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (depth >= DEEPEST) return false;
    for (const [key, each] of Object.entries(value)) {
      if (!isSound(key)) return false;
      waiting.push({ value: each, depth: depth + 1 });
    }
  }
  return true;
};

/**
 * Refuses, before any handler, what no field of ours can mean: a NUL or half a surrogate pair, which PostgreSQL cannot keep,
 * and nesting without end.
 */
export const refuseUnsoundInput = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => {
      const sound =
        isSoundInput(request.params) &&
        isSoundInput(request.query) &&
        (request.isMultipart() || isSoundInput(request.body));
      done(sound ? undefined : new AppError('request.invalid'));
    });
};
