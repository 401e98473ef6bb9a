#!/usr/bin/env node
// `npx permitdesk <command>`: runs a command against this installation's database, running or not.
import { command, folders, installationKey, openDatabase } from './installation.mjs';
import { StartFault } from './embedded-postgres.mjs';

const NEEDS_DATABASE = new Set(['first-run', 'account', 'rebuild', 'migrate', 'keys', 'audit', 'sso']);

/** Explaining the keys, or making one, touches no database; neither does checking an exported stretch of the audit. */
const isApart = ([name, what, ...more]) =>
  !NEEDS_DATABASE.has(name) ||
  (name === 'keys' && (what === 'new' || what === undefined)) ||
  (name === 'audit' && more.includes('--file'));

try {
  const args = process.argv.slice(2);
  if (isApart(args))
    await command(args, args[0] === 'audit' ? { PERMITDESK_KEY: installationKey(folders().home) } : {});
  else {
    const places = folders();
    const database = await openDatabase(places);
    try {
      if (args[0] !== 'migrate')
        await command(args, {
          OWNER_DATABASE_URL: database.ownerUrl,
          APP_DATABASE_URL: database.appUrl,
          FILES_DIR: places.files,
          PERMITDESK_KEY: database.key,
          AUDIT_ANCHOR_DIR: places.anchors,
        });
      else process.stdout.write('The schema is up to date.\n');
    } finally {
      // What was running before stays running.
      if (database.server && !database.server.adopted) database.server.stop();
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof StartFault ? error.message : (error.stack ?? error)}\n`);
  process.exitCode = 1;
}
