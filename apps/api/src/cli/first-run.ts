import type { Clock } from '@permitdesk/persistence/clock';
import pg from 'pg';
import { loadSample } from '../sample/load-sample.js';

type Sample = 'none' | 'loading' | 'loaded';

export interface FirstRunRequest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The folder of uploaded files. */
  readonly filesDir: string;
  /** Asked for without the sample. */
  readonly empty: boolean;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Loads the sample; another in tests. */
  readonly load?: typeof loadSample;
}

/**
 * What is done once in the life of a database: the sample workspace, unless it was asked to stay empty or already holds
 * something. A load that was cut short is thrown away and begun anew; nothing else can be in a database that says so.
 * @returns whether the database holds the sample.
 */
export const firstRun = async ({ load = loadSample, ...request }: FirstRunRequest): Promise<boolean> => {
  const owner = new pg.Client({ connectionString: request.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const set = (sample: Sample): Promise<unknown> =>
    owner.query(
      'INSERT INTO installation (sample) VALUES ($1) ON CONFLICT (only_one) DO UPDATE SET sample = excluded.sample',
      [sample],
    );
  try {
    const known = (await owner.query<{ sample: Sample }>('SELECT sample FROM installation')).rows[0]?.sample;
    if (known === 'none' || known === 'loaded') return known === 'loaded';
    if (known === 'loading') await owner.query('TRUNCATE tenants, accounts, outbox, inbox, heartbeats CASCADE');
    const isInUse = (await owner.query('SELECT 1 FROM tenants LIMIT 1')).rows.length > 0;
    if (request.empty || isInUse) {
      await set('none');
      return false;
    }
    await set('loading');
    request.say('Loading the sample workspace (invented names) …');
    await load(request);
    await set('loaded');
    return true;
  } finally {
    await owner.end();
  }
};
