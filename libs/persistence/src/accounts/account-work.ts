import type { Job } from '@permitdesk/jobs/job';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Asks } from './asks.js';

/** What happened to the way a person proves who they are; never a name, an address or a secret. */
export interface SecurityEvent {
  readonly accountId: string;
  /** `noun.verb`, of the nouns that `auth_audit` knows. */
  readonly action: string;
  /** Who did it; the person, unless it says otherwise. */
  readonly by?: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly after?: object;
}

/** One transaction about one account, above the tenants. */
export class AccountTransaction implements Asks {
  constructor(
    readonly now: string,
    private readonly manager: EntityManager,
  ) {}

  query(sql: string, params: unknown[] = []): Promise<unknown> {
    return this.manager.query(sql, params);
  }

  /** Into the audit of every tenant the person belongs to, with what it tells of. */
  async note({ accountId, action, by, subject, after }: SecurityEvent): Promise<void> {
    await this.query('SELECT auth_audit($1, $2, $3, $4, $5, $6, $7)', [
      accountId,
      this.now,
      by ?? accountId,
      action,
      subject?.kind ?? 'account',
      subject?.id ?? accountId,
      after === undefined ? null : JSON.stringify(after),
    ]);
  }

  /** Claims a piece of work; false when it was claimed before. The claim commits with the effect. */
  async claim(key: string): Promise<boolean> {
    const claimed = await this.query('INSERT INTO inbox (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key', [key]);
    return (claimed as unknown[]).length > 0;
  }

  /** Puts a job into the outbox of this transaction. */
  async enqueue<P extends { readonly tenantId: string }>(job: Job<P>, payload: P): Promise<void> {
    await this.query('INSERT INTO outbox (tenant_id, job, key, payload) VALUES ($1, $2, $3, $4)', [
      payload.tenantId,
      job.name,
      job.keyOf(payload),
      JSON.stringify(payload),
    ]);
  }
}

/** The unit of work of accounts: what changes, its audit and its mails commit together or not at all. */
export class AccountWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  run<T>(work: (tx: AccountTransaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new AccountTransaction(this.clock.now(), manager)));
  }
}
