import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { LimitName, Limits } from './limits.js';
import { AppError, type ProblemCode } from './problems.js';
import { DATA_SOURCE, LIMITER_LIMITS } from './tokens.js';

const HOUSE = ['Permitdesk: tries are counted, by OWASP ASVS 5.0 V6.3.1 and V2.4'] as const;

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

const refusal = refusalsOf({
  'tries.used-up': card<number>({
    basis: 'house',
    cites: HOUSE,
    text: (seconds) =>
      text(
        `There were too many wrong tries. The next one is taken in ${minutes(seconds)} min.`,
        `Il y a eu trop d'essais infructueux. Le prochain sera accepté dans ${minutes(seconds)} min.`,
      ),
    remedy: () =>
      text(
        'Wait, or set a new password by mail; an owner of your workspace may also lift the lock.',
        'Attendez, ou choisissez un nouveau mot de passe par courriel; un propriétaire de votre espace peut aussi lever le blocage.',
      ),
  }),
  'requests.too-many': card<number>({
    basis: 'house',
    cites: HOUSE,
    text: (seconds) =>
      text(
        `Too many requests came from here. The next one is taken in ${Math.ceil(seconds)} s.`,
        `Trop de requêtes sont venues d'ici. La prochaine sera acceptée dans ${Math.ceil(seconds)} s.`,
      ),
    remedy: () => text('Wait, then go on.', 'Attendez, puis continuez.'),
  }),
});

const REQUESTS: ReadonlySet<LimitName> = new Set([
  'requestPerSession',
  'publicPerBlock',
  'resetPerAddress',
  'resetPerBlock',
  'linkPerBlock',
]);

/** At most so many packs of requests are remembered; beyond it they are fetched anew. */
const MOST_PACKS = 10_000;
const PACKS_PER_LIMIT = 30;

interface Pack {
  left: number;
  readonly until: number;
}

/**
 * Counts tries and requests in PostgreSQL: the counts hold over restarts and for all replicas together.
 * Keys are hashed, so the table knows no addresses of people.
 */
@Injectable()
export class Limiter {
  private readonly stores: Readonly<Record<LimitName, RateLimiterPostgres>>;
  private readonly packs = new Map<string, Pack>();

  constructor(
    @Inject(DATA_SOURCE) source: ReturnType<typeof createDataSource>,
    @Inject(LIMITER_LIMITS) private readonly limits: Limits,
  ) {
    this.stores = Object.fromEntries(
      Object.entries(limits).map(([name, { points, seconds }]) => [
        name,
        new RateLimiterPostgres({
          storeClient: source,
          storeType: 'typeorm',
          tableName: 'rate_limits',
          tableCreated: true,
          keyPrefix: name,
          points,
          duration: seconds,
          // The worker sweeps the table; a timer in each limiter would outlive its pool.
          clearExpiredByTimeout: false,
        }),
      ]),
    ) as Record<LimitName, RateLimiterPostgres>;
  }

  /**
   * Takes one try. It is taken before the answer is known, so that many at once cannot slip through.
   * @throws AppError 429 with the seconds to wait.
   */
  async take(name: LimitName, key: string, points = 1): Promise<RateLimiterRes> {
    try {
      return await this.stores[name].consume(hashed(key), points);
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown;
      throw this.usedUp(name, thrown.msBeforeNext);
    }
  }

  /**
   * Takes one request out of a pack of several that was booked at once: a write for each request would cost as much as
   * the request. A process that ends loses the rest of its packs, which errs on the strict side.
   */
  async takePacked(name: LimitName, key: string): Promise<void> {
    const id = `${name}:${key}`;
    const pack = this.packs.get(id);
    if (pack !== undefined && pack.left > 0 && performance.now() < pack.until) {
      pack.left -= 1;
      return;
    }
    const size = Math.max(1, Math.floor(this.limits[name].points / PACKS_PER_LIMIT));
    const { msBeforeNext } = await this.take(name, key, size);
    if (this.packs.size >= MOST_PACKS) this.packs.clear();
    this.packs.set(id, { left: size - 1, until: performance.now() + msBeforeNext });
  }

  /** The try was a right one: it does not count. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.stores[name].reward(hashed(key), 1);
  }

  /** Begins anew. */
  async forget(name: LimitName, key: string): Promise<void> {
    await this.stores[name].delete(hashed(key));
  }

  private usedUp(name: LimitName, msBeforeNext: number): AppError {
    const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    const code: ProblemCode = REQUESTS.has(name) ? 'request.too-many' : 'session.too-many-tries';
    const reason = REQUESTS.has(name)
      ? refusal('requests.too-many', retryAfterSeconds)
      : refusal('tries.used-up', retryAfterSeconds);
    return new AppError(code, { retryAfterSeconds, refusals: [reason] });
  }
}

const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');
