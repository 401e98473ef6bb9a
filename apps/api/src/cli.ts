import { parseArgs } from 'node:util';
import { ROLES } from '@permitdesk/domain/access/permissions';
import { endWithSupervisor } from '@permitdesk/jobs/end-with-supervisor';
import { machineClock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AccountMaker, newPassword, readRoles } from './cli/add-account.js';
import { auditCommand } from './cli/audit-command.js';
import { confirmDomain } from './cli/confirm-domain.js';
import { explainRule, listRules } from './cli/explain-rule.js';
import { firstRun } from './cli/first-run.js';
import { keysCommand } from './cli/keys.js';
import { provision } from './cli/provision.js';
import { rebuild } from './cli/rebuild.js';
import { writeOpenApi } from './cli/write-openapi.js';
import { sampleSignIns } from './sample/load-sample.js';

const HELP = `permitdesk <command>

  migrate                     roles, schema and queue, as owner; run before API and worker, as often as you like
  first-run [--empty]         loads the invented sample workspace into an empty database, once
  account --tenant NAME --kind firm|employer --email ADDRESS --name NAME [--roles owner] [--language en|fr] [--zone America/Toronto]
                              makes a tenant (if new) and an account in it; prints the password once
  rebuild [--dry-run]         folds every case's history again; a healthy database does not change
  keys new [ID]               prints a new installation key for PERMITDESK_KEY
  keys seal                   seals what an earlier version left clear; part of migrate
  keys rotate [--tenant ID]   new data keys: seals everything anew while people work, and retires the old ones
  keys rewrap                 after a new first key in PERMITDESK_KEY: puts all data keys and secrets under it
  audit verify [--tenant ID] [--anchors DIR] [--json]
                              reckons the audit chain of each tenant anew and names the first broken link; ends with 1 if there is one
  audit export --tenant ID --from DAY --to DAY
                              that stretch of a chain as JSON lines, to be kept elsewhere
  audit verify --file FILE    checks such an export by itself
  sso confirm-domain DOMAIN [--token TOKEN]
                              shows which offices named an e-mail domain for single sign-on, or confirms it for one
  openapi FILE                writes the OpenAPI document
  rules list [--language en|fr]
  rules explain ID [--language en|fr]
                              what a rule says, its law and source, and where the product heeds it
`;

const need = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is missing in the environment`);
  return value;
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const addAccount = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tenant: { type: 'string' },
      kind: { type: 'string', default: 'firm' },
      email: { type: 'string' },
      name: { type: 'string' },
      roles: { type: 'string', default: 'owner' },
      language: { type: 'string', default: 'en' },
      zone: { type: 'string', default: 'America/Toronto' },
    },
  });
  const { tenant, email, name } = values;
  if (tenant === undefined || email === undefined || name === undefined)
    throw new Error(`--tenant, --email and --name are needed; roles are ${ROLES.join(', ')}`);
  const maker = await AccountMaker.open(need('OWNER_DATABASE_URL'));
  try {
    const language = values.language === 'fr' ? 'fr' : 'en';
    const tenantId = await maker.tenant({
      name: tenant,
      kind: values.kind === 'employer' ? 'employer' : 'firm',
      language,
      zone: values.zone,
    });
    const password = newPassword();
    await maker.account(tenantId, { email, name, language, roles: readRoles(values.roles), password });
    say(`${email}  ${password}`);
  } finally {
    await maker.close();
  }
};

const rebuildAll = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean', default: false } } });
  const source = await createDataSource({
    url: need('APP_DATABASE_URL'),
    poolSize: 2,
    applicationName: 'permitdesk-rebuild',
  }).initialize();
  try {
    const report = await rebuild(
      source,
      new UnitOfWork(
        source,
        machineClock,
        new DataKeys(source, InstallationKeys.read(process.env['PERMITDESK_KEY']), machineClock),
      ),
      !values['dry-run'],
    );
    for (const { caseId, differs } of report.mended) say(`${caseId}: ${differs.join(', ')}`);
    say(`${report.cases} cases folded, ${report.mended.length} ${values['dry-run'] ? 'differ' : 'mended'}`);
  } finally {
    await source.destroy();
  }
};

const confirmDomainOf = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { token: { type: 'string' } },
  });
  const [what, domain] = positionals;
  if (what !== 'confirm-domain' || domain === undefined) throw new Error('sso confirm-domain DOMAIN [--token TOKEN]');
  for (const line of await confirmDomain(need('OWNER_DATABASE_URL'), domain, values.token)) say(line);
};

const speakOfRules = (args: readonly string[]): void => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { language: { type: 'string', default: 'en' } },
  });
  const language = values.language === 'fr' ? 'fr' : 'en';
  const [what, id] = positionals;
  if (what === 'list') for (const line of listRules(language)) say(line);
  else if (what === 'explain' && id !== undefined) for (const line of explainRule(id, language)) say(line);
  else throw new Error('rules list, or rules explain ID');
};

const run = async (): Promise<void> => {
  const [command, ...args] = process.argv.slice(2);
  switch (command) {
    case 'migrate': {
      const { appUrl, ownerUrl, migrations } = await provision(process.env);
      // A supervisor takes the addresses over its own channel; they are secrets and never go to a terminal.
      if (process.send === undefined)
        say(migrations.length === 0 ? 'nothing to do' : migrations.map((name) => `ran ${name}`).join('\n'));
      else process.send({ appUrl, ownerUrl, migrations });
      return;
    }
    case 'first-run': {
      const { values } = parseArgs({ args, options: { empty: { type: 'boolean', default: false } } });
      const hasSample = await firstRun({
        ownerUrl: need('OWNER_DATABASE_URL'),
        appUrl: need('APP_DATABASE_URL'),
        filesDir: need('FILES_DIR'),
        installationKey: process.env['PERMITDESK_KEY'] ?? '',
        empty: values.empty,
        clock: machineClock,
        say,
      });
      process.send?.({ hasSample });
      return;
    }
    case 'sample-sign-ins':
      for (const line of sampleSignIns()) say(line);
      return;
    case 'account':
      await addAccount(args);
      return;
    case 'rebuild':
      await rebuildAll(args);
      return;
    case 'keys':
      await keysCommand({
        args,
        ownerUrl: () => need('OWNER_DATABASE_URL'),
        installationKey: process.env['PERMITDESK_KEY'],
        say,
        onBatch: (rows) => void process.send?.({ rows }),
      });
      return;
    case 'audit':
      await auditCommand({ variables: process.env, say }, args);
      return;
    case 'sso':
      await confirmDomainOf(args);
      return;
    case 'openapi':
      await writeOpenApi(args[0] ?? 'openapi.json');
      return;
    case 'rules':
      speakOfRules(args);
      return;
    default:
      say(HELP);
      if (command !== undefined && command !== 'help') process.exitCode = 1;
  }
};

// A loader whose supervisor was killed would go on loading beside the next one.
const letGo = endWithSupervisor(() => Promise.resolve());
run()
  .then(() => {
    letGo();
    process.disconnect?.();
  })
  .catch((error: unknown) => {
    process.stderr.write(`permitdesk: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
