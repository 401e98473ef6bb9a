import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is there; fails with the last one. No test waits for a length of time. */
export const until = async <T>(
  ask: () => Promise<T>,
  isThere: (answer: T) => boolean,
  withinMs = 20_000,
): Promise<T> => {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    if (performance.now() > end)
      throw new Error(`not there in time; the last answer was ${JSON.stringify(answer)?.slice(0, 500)}`);
    await pause(40);
  }
};
