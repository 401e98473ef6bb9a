#!/usr/bin/env node
// `npx permitdesk <command>`: runs a command against this installation's database, running or not.
import { command, folders, openDatabase } from './installation.mjs';
import { StartFault } from './embedded-postgres.mjs';

const NEEDS_DATABASE = new Set(['first-run', 'account', 'rebuild', 'migrate', 'keys']);

try {
  const args = process.argv.slice(2);
  const asksDatabase = NEEDS_DATABASE.has(args[0]) && !(args[0] === 'keys' && (args[1] === 'new' || args.length === 1));
  if (!asksDatabase) await command(args, {});
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
