import type { Topic } from '@permitdesk/domain/cases/topics';
import { dayInZone } from '@permitdesk/domain/time/plain-date';
import { AFTER } from '@permitdesk/jobs/jobs';
import type { Job } from '@permitdesk/jobs/job';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { SYSTEM_PERMISSION, type Actor } from './actor.js';
import type { TenantKeys } from './seal/tenant-keys.js';
import { TransactionSeal } from './seal/transaction-seal.js';
import { statementName } from './statements.js';

const ENTER = `SELECT set_config('app.tenant', $1, true), set_config('app.actor', $2, true), set_config('app.permission', $3, true), set_config('app.today', $4, true), app_enter()`;

export interface AuditEntry {
  /** `noun.verb`: what was done. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/**
 * One transaction of one actor in one tenant. Load, decide, save, audit, emit: all of it commits together or not at all.
 * Audit entries and jobs are gathered and written as the last statements before the commit.
 */
export class Transaction {
  private readonly audits: AuditEntry[] = [];
  private readonly jobs: { job: string; key: string; payload: object }[] = [];
  /** The day it is for this tenant. */
  readonly today: string;
  /** Seals and opens what lies guarded in this tenant's rows. */
  readonly seal: TransactionSeal;

  constructor(
    readonly actor: Actor,
    readonly now: string,
    private readonly client: PoolClient,
    private readonly manager: EntityManager,
    keys: TenantKeys,
  ) {
    this.seal = new TransactionSeal(keys, (sql, params) => this.query(sql, params));
    this.today = dayInZone(now, actor.zone).toString();
  }

  /** Tells the database who acts, where, under which permission and on which day: its policies go by that. */
  async enter(): Promise<void> {
    const { tenantId, id, under } = this.actor;
    await this.query(ENTER, [tenantId, id, under, this.today]);
  }

  /** The same as text, for a round trip shared with `BEGIN`. @throws Error for a value that is not of its shape. */
  entering(): string {
    const { tenantId, id, under } = this.actor;
    const shapes: readonly (readonly [string, RegExp])[] = [
      [tenantId, /^[0-9a-f-]{36}$/],
      [id, /^([0-9a-f-]{36}|system:[a-z-]+)$/],
      [under, /^[a-z]+([.-][a-z]+)*$/],
      [this.today, /^\d{4}-\d{2}-\d{2}$/],
    ];
    if (shapes.some(([value, shape]) => !shape.test(value)))
      throw new Error('an actor that cannot be told to the database');
    return `SET LOCAL app.tenant = '${tenantId}'; SET LOCAL app.actor = '${id}'; SET LOCAL app.permission = '${under}'; SET LOCAL app.today = '${this.today}'; SELECT app_enter()`;
  }

  /**
   * Does what follows by itself from the actor's act and lies beyond the actor's reach: a passport that changed moves the
   * dates of the worker's cases at every employer. Returns nothing of what it saw; the audit still names the actor.
   */
  async beyondReach(work: () => Promise<void>): Promise<void> {
    await this.query(ENTER, [this.actor.tenantId, 'system:consequence', SYSTEM_PERMISSION, this.today]);
    try {
      await work();
    } finally {
      // After a fault the transaction is lost and so are its settings; the first fault is the one to tell.
      await this.enter().catch(() => undefined);
    }
  }

  /**
   * Works in the workspace that an employer's file was just handed over to, as the product itself and within this
   * transaction: what was given and what was received commit together.
   * @param receiver an actor of the system in that workspace.
   * @param keys the data keys of that workspace: what is bound to it is sealed under them.
   */
  async withReceiver<T>(receiver: Actor, keys: TenantKeys, work: (there: Transaction) => Promise<T>): Promise<T> {
    if (receiver.under !== SYSTEM_PERMISSION) throw new Error('only the product itself works in another workspace');
    const there = new Transaction(receiver, this.now, this.client, this.manager, keys);
    await there.enter();
    try {
      const result = await work(there);
      await there.flush();
      return result;
    } finally {
      await this.enter().catch(() => undefined);
    }
  }

  /** Raw SQL inside this transaction and its tenant wall; for read models and batches. @returns the rows. */
  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.ask(sql, params)).rows as unknown as Row[];
  }

  /** Raw SQL that changes rows. @returns how many. */
  async change(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.ask(sql, params)).rowCount ?? 0;
  }

  private ask(text: string, params: readonly unknown[]): Promise<QueryResult<QueryResultRow>> {
    const name = statementName(text);
    return this.client.query({ text, values: [...params], ...(name === undefined ? {} : { name }) });
  }

  rows<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Who did what to what; append-only, in this transaction. */
  record(entry: AuditEntry): void {
    this.audits.push(entry);
  }

  /** Puts a job into the outbox of this transaction: it runs if and only if the transaction commits. */
  enqueue<P extends object>(job: Job<P>, payload: P): void {
    this.jobs.push({ job: job.name, key: job.keyOf(payload), payload });
  }

  /** Tells the rest of the product what happened to a case. */
  emit(topic: Topic, about: { readonly caseId: string; readonly eventId: string }): void {
    this.enqueue(AFTER[topic], { tenantId: this.actor.tenantId, caseId: about.caseId, eventId: about.eventId, topic });
  }

  /** Claims a piece of work; false when it was claimed before. The claim commits with the effect. */
  async claim(key: string): Promise<boolean> {
    const claimed = await this.query('INSERT INTO inbox (key) VALUES ($1) ON CONFLICT DO NOTHING RETURNING key', [key]);
    return claimed.length > 0;
  }

  /** Of what is seen through somebody else's eyes the record names both: who looked, and as whom. */
  private entries(): readonly AuditEntry[] {
    if (this.actor.viewer === undefined) return this.audits;
    return this.audits.map((entry) => ({ ...entry, after: { ...(entry.after as object), viewingAs: this.actor.id } }));
  }

  /** Writes what was gathered. Called once, by the unit of work. */
  async flush(): Promise<void> {
    await this.seal.beforeCommit();
    if (this.audits.length > 0)
      await this.query(
        `INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, case_id, before, after, reason)
         SELECT $1, $2, $3, a->>'action', a->'subject'->>'kind', (a->'subject'->>'id')::uuid, (a->>'caseId')::uuid, a->'before', a->'after', a->>'reason'
         FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS each(a, position) ORDER BY position`,
        [this.actor.tenantId, this.now, this.actor.viewer?.id ?? this.actor.id, JSON.stringify(this.entries())],
      );
    if (this.jobs.length > 0)
      await this.query(
        `INSERT INTO outbox (tenant_id, job, key, payload)
         SELECT $1, j->>'job', j->>'key', j->'payload' FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS each(j, position) ORDER BY position`,
        [this.actor.tenantId, JSON.stringify(this.jobs)],
      );
  }
}
