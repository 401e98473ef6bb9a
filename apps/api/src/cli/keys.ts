import { parseArgs } from 'node:util';
import { machineClock } from '@permitdesk/persistence/clock';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { rewrapKeys, rotateDataKeys, sealWhatIsClear, type Pass } from '@permitdesk/persistence/seal/reseal';
import pg from 'pg';

export interface KeysRequest {
  readonly args: readonly string[];
  /** The owner's address. Not asked for by `keys new`. */
  readonly ownerUrl: () => string;
  /** What `PERMITDESK_KEY` holds. */
  readonly installationKey: string | undefined;
  readonly say: (line: string) => void;
  /** Told after each committed batch of a pass. */
  readonly onBatch?: (rows: number) => void;
}

const withOwner = async <T>(request: KeysRequest, batch: number, work: (pass: Pass) => Promise<T>): Promise<T> => {
  const keys = InstallationKeys.read(request.installationKey);
  const owner = new pg.Client({ connectionString: request.ownerUrl() });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work({
      owner,
      keys,
      now: machineClock.now(),
      batch,
      ...(request.onBatch === undefined ? {} : { onBatch: request.onBatch }),
    });
  } finally {
    await owner.end();
  }
};

/** `permitdesk keys …`: makes installation keys, and seals anew what lies under old ones. */
export const keysCommand = async (request: KeysRequest): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...request.args],
    allowPositionals: true,
    options: { tenant: { type: 'string' }, batch: { type: 'string', default: '200' } },
  });
  const batch = Number(values.batch);
  if (!Number.isInteger(batch) || batch < 1 || batch > 10_000) throw new Error('--batch is a number from 1 to 10000');
  const { say } = request;
  const [what, id] = positionals;
  switch (what) {
    case 'new':
      say(InstallationKeys.generate(id ?? `k${machineClock.now().slice(0, 10)}`));
      return;
    case 'seal':
      say(`${await withOwner(request, batch, sealWhatIsClear)} rows sealed`);
      return;
    case 'rotate':
      for (const { tenantId, rows } of await withOwner(request, batch, (pass) => rotateDataKeys(pass, values.tenant)))
        say(`${tenantId}: a new data key, ${rows} rows sealed anew, the old key retired`);
      return;
    case 'rewrap': {
      const { dataKeys, secrets } = await withOwner(request, batch, rewrapKeys);
      say(`${dataKeys} data keys and ${secrets} secrets now lie under the first key of PERMITDESK_KEY`);
      return;
    }
    default:
      throw new Error('keys new [ID], keys seal, keys rotate [--tenant ID], or keys rewrap');
  }
};
