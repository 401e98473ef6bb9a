import type { Clock } from '@permitdesk/persistence/clock';
import pg from 'pg';
import { loadSample } from '../sample/load-sample.js';

type Sample = 'none' | 'loading' | 'loaded';

export interface FirstRunRequest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** The folder of uploaded files. */
  readonly filesDir: string;
  /** What `PERMITDESK_KEY` holds. */
  readonly installationKey: string;
  /** Asked for without the sample. */
  readonly empty: boolean;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  /** Loads the sample; another in tests. */
  readonly load?: typeof loadSample;
}

/** Any number that no other lock of the database bears. */
const FIRST_RUN_LOCK = 7_203_526;
const DEADLOCK = '40P01';
const TRIES = 5;

/** Empties what a killed loader left. Its last statements may still run in the server, and then PostgreSQL ends one side: we try again. */
const throwAway = async (owner: pg.Client): Promise<void> => {
  for (let left = TRIES; ; left -= 1)
    try {
      await owner.query('TRUNCATE tenants, accounts, outbox, inbox, heartbeats CASCADE');
      return;
    } catch (thrown) {
      if ((thrown as { code?: string }).code !== DEADLOCK || left <= 1) throw thrown;
    }
};

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
    // One at a time: a loader that was left behind ends first, or is done.
    await owner.query('SELECT pg_advisory_lock($1)', [FIRST_RUN_LOCK]);
    const known = (await owner.query<{ sample: Sample }>('SELECT sample FROM installation')).rows[0]?.sample;
    if (known === 'none' || known === 'loaded') return known === 'loaded';
    if (known === 'loading') await throwAway(owner);
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
