import { fork } from 'node:child_process';
import path from 'node:path';

const PART = path.resolve(__dirname, '..', '..', '..', 'test', 'support', 'slow-part.mjs');

/** How a part ends whose supervisor lets go of it. */
const ended = (when: 'booting' | 'up', closing: 'well' | 'fails'): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const part = fork(PART, [when, closing], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] });
    let said = '';
    part.stdout?.on('data', (chunk) => {
      said += String(chunk);
    });
    part.once('exit', (code) => resolve({ code, said }));
    if (when === 'booting') part.disconnect();
    else part.once('message', () => part.disconnect());
  });

it.each([
  ['booting', 'well', 0],
  ['up', 'well', 0],
  ['up', 'fails', 0],
] as const)(
  'a part that is %s when its supervisor goes closes (%s) and ends',
  async (when, closing, code) => {
    expect(await ended(when, closing)).toEqual({ code, said: 'closed' });
  },
  30_000,
);
