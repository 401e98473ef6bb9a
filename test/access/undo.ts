import { DATA_SOURCE } from '@permitdesk/api/platform/tokens';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { Desk } from '../support/desk.js';

type Source = ReturnType<typeof createDataSource>;

/**
 * From here on what a transaction writes is tried up to its commit, deferred constraints included, and then undone, so that
 * the next request meets the same world.
 * @param wanted asked at each commit; what is to stay must stay.
 */
export const undoWrites = (desk: Desk, wanted: () => boolean): void => {
  const source = desk.app.get<Source>(DATA_SOURCE);
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    const commit = runner.commitTransaction.bind(runner);
    runner.commitTransaction = async () => {
      if (!wanted()) return commit();
      await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
      await runner.rollbackTransaction();
    };
    return runner;
  };
};
