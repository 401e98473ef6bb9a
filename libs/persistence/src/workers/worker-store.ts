import { WorkerRow } from '../entities/worker.row.js';
import type { Transaction } from '../transaction.js';

/** The columns of a worker that lie sealed, and their fingerprints. */
type Sealed = Pick<WorkerRow, 'dateOfBirthSealed' | 'passportSealed' | 'passportIndex' | 'uciSealed' | 'uciIndex'>;

/** What those columns hold. */
export interface GuardedParts {
  readonly dateOfBirth: string | null;
  readonly passportNumber: string;
  readonly uci: string | null;
}

/** A worker's record, open. */
export type Worker = Omit<WorkerRow, keyof Sealed> & GuardedParts;

const placeOf = (id: string, column: string) => ({ table: 'workers', column, row: id });

/** Opens what lies sealed in a worker's row. */
export const openWorkerParts = (
  tx: Transaction,
  row: Pick<WorkerRow, 'id' | 'dateOfBirthSealed' | 'passportSealed'> & { readonly uciSealed?: string | null },
): GuardedParts => {
  const open = (sealed: string | null | undefined, column: string): string | null =>
    sealed == null ? null : tx.seal.open(sealed, placeOf(row.id, column));
  return {
    dateOfBirth: open(row.dateOfBirthSealed, 'date_of_birth_sealed'),
    passportNumber: open(row.passportSealed, 'passport_sealed') ?? '',
    uci: open(row.uciSealed, 'uci_sealed'),
  };
};

const sealParts = (tx: Transaction, id: string, parts: GuardedParts): Sealed => {
  const seal = (clear: string | null, column: string): string | null =>
    clear === null ? null : tx.seal.seal(clear, placeOf(id, column));
  return {
    dateOfBirthSealed: seal(parts.dateOfBirth, 'date_of_birth_sealed'),
    passportSealed: tx.seal.seal(parts.passportNumber, placeOf(id, 'passport_sealed')),
    passportIndex: tx.seal.index('passport', parts.passportNumber),
    uciSealed: seal(parts.uci, 'uci_sealed'),
    uciIndex: parts.uci === null ? null : tx.seal.index('uci', parts.uci),
  };
};

const opened = (tx: Transaction, row: WorkerRow): Worker => {
  const { dateOfBirthSealed: _b, passportSealed: _p, passportIndex: _pi, uciSealed: _u, uciIndex: _ui, ...rest } = row;
  return { ...rest, ...openWorkerParts(tx, row) };
};

const closed = (tx: Transaction, worker: Worker): WorkerRow => {
  const { dateOfBirth, passportNumber, uci, ...rest } = worker;
  return { ...rest, ...sealParts(tx, worker.id, { dateOfBirth, passportNumber, uci }) };
};

/** @returns null also for a worker of another tenant. */
export const findWorker = async (tx: Transaction, id: string): Promise<Worker | null> => {
  const row = await tx.rows(WorkerRow).findOneBy({ tenantId: tx.actor.tenantId, id });
  return row === null ? null : opened(tx, row);
};

/** The same, and nobody else changes it before this transaction ends. */
export const lockWorker = async (tx: Transaction, id: string): Promise<Worker | null> => {
  const row = await tx
    .rows(WorkerRow)
    .findOne({ where: { tenantId: tx.actor.tenantId, id }, lock: { mode: 'pessimistic_write' } });
  return row === null ? null : opened(tx, row);
};

export const insertWorker = async (tx: Transaction, worker: Omit<Worker, 'version'>): Promise<void> => {
  await tx.rows(WorkerRow).insert(closed(tx, worker as Worker));
};

/** Saves a record that was locked; its version goes up by one. */
export const saveWorker = async (tx: Transaction, worker: Worker): Promise<void> => {
  await tx.rows(WorkerRow).save(closed(tx, worker));
};
