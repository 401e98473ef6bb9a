// Two commands of one clone may be started at the same moment (`npm start` here, `npm test` there); both build into the
// same folders, and what one has half written the other would take into its cache.
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const holderOf = (file) => {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};
const isGone = (pid) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};

/**
 * Runs `work` while no other process of this machine does so under the same file. A holder that died counts for nothing.
 * @param {{ file: string, onWait: () => void, work: () => void }} options
 */
export async function oneAtATime({ file, onWait, work }) {
  for (let waited = 0; ; waited += 1) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder !== undefined && (!Number.isInteger(holder) || holder <= 0 || isGone(holder))) {
        fs.rmSync(file, { force: true });
        continue;
      }
      if (waited === 0) onWait();
      await pause(200);
    }
  }
  try {
    return work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
