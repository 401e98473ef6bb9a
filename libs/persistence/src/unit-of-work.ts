import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
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
  ) {}

  /** Load, decide, save, audit, emit. A deadlock is run again from the start: the work must be free of other effects. */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt >= RETRIES || !isPassing(error)) throw error;
      }
  }

  private async once<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      try {
        const tx = new Transaction(actor, this.clock.now(), client, runner.manager);
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
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const tx = new Transaction(actor, this.clock.now(), client, runner.manager);
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
