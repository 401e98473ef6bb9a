import 'reflect-metadata';
import './column-types.js';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/all-entities.js';

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  /** Named in pg_stat_activity, so that an operator sees who holds a connection. */
  readonly applicationName: string;
}

/** The app's door to PostgreSQL, as the app role. The schema is made by migrations alone. */
export const createDataSource = ({ url, poolSize, applicationName }: DatabaseSettings): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName,
    entities: ENTITIES,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: { max: poolSize, keepAlive: true },
  });
