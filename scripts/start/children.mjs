// Keeps API and worker alive: one that dies is started again, one that cannot live is told of in one line.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartFault } from '../embedded-postgres.mjs';
import { say } from '../installation.mjs';

const PAUSE_MS = 1_000;
const PATIENCE_MS = 20_000;

export class Children {
  #running = new Map();
  #stopping = false;
  #settled = false;
  #onFault;

  /** @param {(fault: Error) => void} onFault is told when a child cannot be kept. */
  constructor(onFault) {
    this.#onFault = onFault;
  }

  /** From now on whatever dies is started again: it has shown that it can live, so something around it is amiss. */
  settled() {
    this.#settled = true;
  }

  keep(name, script, env) {
    if (this.#stopping) return;
    const file = path.join(env.LOG_DIR, `${name}.log`);
    const log = fs.openSync(file, 'a', 0o600);
    const child = fork(script, [], {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, 'pipe', 'ipc'],
      // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop things in their order.
      detached: true,
    });
    fs.closeSync(log);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-4_000);
      fs.appendFileSync(file, chunk);
    });
    this.#running.set(name, child);
    child.on('exit', (code, signal) => {
      this.#running.delete(name);
      if (this.#stopping) return;
      const last = said.trim().split('\n').at(-1);
      if (!this.#settled && code !== null) {
        this.#onFault(new StartFault(`The ${name} did not stay up: ${last || `it ended with ${code}`} — see ${file}.`));
        return;
      }
      say(`The ${name} ended (${signal ?? code}); starting it again.`);
      // While the database is away it will end again at once: not in a hot loop.
      setTimeout(() => this.keep(name, script, env), signal === null ? PAUSE_MS : 0);
    });
  }

  async stop() {
    this.#stopping = true;
    const ended = [...this.#running.values()].map(
      (child) =>
        new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
        }),
    );
    const forced = setTimeout(() => this.#running.forEach((child) => child.kill('SIGKILL')), PATIENCE_MS);
    await Promise.all(ended);
    clearTimeout(forced);
  }
}
