// One installation at a time on one data folder.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFault } from '../embedded-postgres.mjs';
import { isGone } from './launchers.mjs';

const commandLine = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return 'start.mjs';
  }
};

/** What the file says of another supervisor that still runs; the file of one that was killed counts for nothing. */
function otherOn(file) {
  try {
    const other = JSON.parse(fs.readFileSync(file, 'utf8'));
    const runs = other.pid !== process.pid && !isGone(other.pid) && /start\.mjs/.test(commandLine(other.pid));
    return runs ? other : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the data folder for this process.
 * @throws StartFault when another supervisor holds it and is not on its way out.
 */
export async function takeLock(home, url) {
  const file = path.join(home, 'running.json');
  const write = (more) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, url, ...more }));
  for (let tries = 0; ; tries += 1) {
    const other = otherOn(file);
    if (other === undefined) break;
    // One whose npm was killed notices within half a second and marks its file; stopping takes it a while longer.
    const patience = other.orphaned === true ? 60 : 4;
    if (tries >= patience)
      throw new StartFault(
        `Permitdesk already runs on this data folder: ${other.url} (process ${other.pid}). Stop it first, or use it.`,
      );
    await pause(500);
  }
  write({});
  return {
    /** Tells whoever starts next that this one is about to go. */
    orphaned: () => write({ orphaned: true }),
    release: () => fs.rmSync(file, { force: true }),
  };
}
