// The processes above us that a person may kill without us hearing of it: npm, and the shell between.
import fs from 'node:fs';

export const isGone = (pid) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};

function launchers() {
  if (process.env.npm_lifecycle_event !== 'start') return [];
  const found = [process.ppid];
  try {
    const status = fs.readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    const name = fs.readFileSync(`/proc/${parent}/cmdline`, 'utf8');
    if (parent > 1 && /npm/.test(name)) found.push(parent);
  } catch {
    // Not Linux: the direct parent must do.
  }
  return found;
}

/** Calls back when one of them is gone: nobody waits for us any more, and the port must be free for the next start. */
export function whenLaunchersAreGone(call) {
  const above = launchers();
  if (above.length === 0) return;
  const watch = setInterval(() => {
    if (!above.some(isGone)) return;
    clearInterval(watch);
    call();
  }, 500);
  watch.unref();
}
