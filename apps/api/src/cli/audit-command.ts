import path from 'node:path';
import { parseArgs } from 'node:util';
import { breakWords } from '@permitdesk/domain/audit/break-words';
import { systemActor } from '@permitdesk/persistence/actor';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import { chainKeysOf, type ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { machineClock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { exportAudit, verifyExport } from './export-audit.js';
import { verdictLines, verifyAudit } from './verify-audit.js';

type Variables = Readonly<Record<string, string | undefined>>;

/** A chain that does not hold; the process ends with 1. */
export class BrokenAudit extends Error {}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What `permitdesk audit …` needs of its surroundings; the addresses are the app's, for a check changes nothing. */
export interface AuditCommand {
  readonly variables: Variables;
  readonly say: (line: string) => void;
}

const keysIn = (variables: Variables): ChainKeys => chainKeysOf(InstallationKeys.read(variables['PERMITDESK_KEY']));

/** Beside the files, where nothing else was said. */
const anchorFolder = (variables: Variables, given: string | undefined): string =>
  given ??
  (variables['AUDIT_ANCHOR_DIR'] ||
    path.join(path.dirname(path.resolve(variables['FILES_DIR'] || 'files')), 'anchors'));

const withDatabase = async <T>(
  variables: Variables,
  use: (source: ReturnType<typeof createDataSource>, work: UnitOfWork) => Promise<T>,
): Promise<T> => {
  const url = variables['APP_DATABASE_URL'];
  if (url === undefined || url === '') throw new Error('APP_DATABASE_URL is missing in the environment');
  const source = await createDataSource({ url, poolSize: 2, applicationName: 'permitdesk-audit' }).initialize();
  const dataKeys = new DataKeys(source, InstallationKeys.read(variables['PERMITDESK_KEY']), machineClock);
  try {
    return await use(source, new UnitOfWork(source, machineClock, dataKeys));
  } finally {
    await source.destroy();
  }
};

const verify = async ({ variables, say }: AuditCommand, args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tenant: { type: 'string' },
      anchors: { type: 'string' },
      file: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const keys = keysIn(variables);
  if (values.file !== undefined) {
    const { broken, entries, tenantId } = await verifyExport(values.file, keys);
    if (values.json) say(JSON.stringify({ file: values.file, tenantId, whole: broken === null, entries, broken }));
    else if (broken === null) say(`${values.file}: whole; ${entries} entries of tenant ${tenantId}`);
    else say(`${values.file}: BROKEN: ${breakWords(broken.kind).en}\n  ${broken.detail}`);
    if (broken !== null) throw new BrokenAudit('the exported stretch of the audit does not hold');
    return;
  }
  const anchors = new AnchorFiles(anchorFolder(variables, values.anchors));
  let broken = 0;
  await withDatabase(variables, async (source, work) => {
    for await (const verdict of verifyAudit(source, work, keys, anchors, values.tenant)) {
      if (!verdict.whole) broken += 1;
      if (values.json) say(JSON.stringify(verdict));
      else for (const line of verdictLines(verdict)) say(line);
    }
  });
  if (broken > 0) throw new BrokenAudit(`${broken} audit ${broken === 1 ? 'chain does' : 'chains do'} not hold`);
};

const write = async ({ variables, say }: AuditCommand, args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { tenant: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  const { tenant, from, to } = values;
  if (tenant === undefined || from === undefined || to === undefined || !DAY.test(from) || !DAY.test(to))
    throw new Error('--tenant ID, --from YYYY-MM-DD and --to YYYY-MM-DD are needed');
  await withDatabase(variables, async (source, work) => {
    const there = (await source.query('SELECT tenant_id, zone FROM app_tenants()')) as {
      tenant_id: string;
      zone: string;
    }[];
    const zone = there.find(({ tenant_id }) => tenant_id === tenant)?.zone;
    if (zone === undefined) throw new Error(`there is no tenant ${tenant}`);
    await work.read(systemActor(tenant, zone, 'audit'), async (tx) => {
      for await (const line of exportAudit(tx, keysIn(variables), from, to)) say(line);
    });
  });
};

/**
 * `permitdesk audit verify` and `permitdesk audit export`.
 * @throws BrokenAudit after every chain was checked, when one does not hold.
 */
export const auditCommand = async (command: AuditCommand, args: readonly string[]): Promise<void> => {
  const [what, ...rest] = args;
  if (what === 'verify') await verify(command, rest);
  else if (what === 'export') await write(command, rest);
  else throw new Error('audit verify, or audit export');
};
