import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { DataKeys } from './seal/data-keys.js';
import { UnknownDataKey } from './seal/tenant-keys.js';
import { Transaction } from './transaction.js';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const RETRIES = 3;

/** A fault of PostgreSQL as the driver gives it, bare or wrapped by TypeORM. */
const codeOf = (error: unknown): unknown =>
  (error as { driverError?: { code?: unknown } }).driverError?.code ?? (error as { code?: unknown }).code;

const isPassing = (error: unknown): boolean => codeOf(error) === DEADLOCK || codeOf(error) === SERIALIZATION;

/**
 * Runs work in one transaction behind the wall of the actor's tenant and within the actor's reach there. The settings are
 * local to the transaction, so a pooled connection carries nothing over.
 */
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly keys: DataKeys,
  ) {}

  /** Load, decide, save, audit, emit. A deadlock is run again from the start: the work must be free of other effects. */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt >= RETRIES || !this.mayPass(error)) throw error;
      }
  }

  /** A deadlock passes by itself; a data key that another process has just made is read. */
  private mayPass(error: unknown): boolean {
    if (!(error instanceof UnknownDataKey)) return isPassing(error);
    this.keys.forget(error.tenantId);
    return true;
  }

  private async once<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const keys = await this.keys.of(actor.tenantId);
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      try {
        const tx = new Transaction(actor, this.clock.now(), client, runner.manager, keys);
        await tx.enter();
        const result = await work(tx);
        await tx.flush();
        await runner.commitTransaction();
        return result;
      } catch (error) {
        // A connection that broke has rolled back by itself; the first fault is the one to tell.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /** Reads for a screen: one snapshot, nothing written. */
  async read<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.readOnce(actor, work);
      } catch (error) {
        if (attempt >= RETRIES || !(error instanceof UnknownDataKey)) throw error;
        this.keys.forget(error.tenantId);
      }
  }

  private async readOnce<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const keys = await this.keys.of(actor.tenantId);
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const tx = new Transaction(actor, this.clock.now(), client, runner.manager, keys);
      // One round trip for all: none of the values is a parameter, so each is held to its shape.
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; ${tx.entering()}`);
      try {
        return await work(tx);
      } finally {
        await client.query('COMMIT');
      }
    } finally {
      await runner.release();
    }
  }
}
