import { Problem, UNREACHABLE } from '../../api/problem';
import { Autosave } from './autosave';

interface Words {
  readonly text: string;
  readonly known?: string;
}
type Send = (draft: Words, base: Words) => Promise<(draft: Words) => Words>;

const asIs = (draft: Words): Words => draft;
const unreachable = () => new Problem(UNREACHABLE, '', 0);
const refused = () => new Problem('rule.refused', 'A rule refuses this step', 422);
const stale = () => new Problem('record.stale', 'This record changed after you read it', 409);

const autosaveThat = (send: Send) =>
  new Autosave<Words>({
    initial: { text: '' },
    isSame: (a, b) => a.text === b.text,
    send,
    delayMs: 100,
    retryMs: [1_000, 2_000],
    now: () => 42,
  });

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('saves once, a moment after the last change', async () => {
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(() => Promise.resolve(asIs));
  const store = autosaveThat(send);
  store.change({ text: 'a' });
  await jest.advanceTimersByTimeAsync(60);
  store.change({ text: 'ab' });
  expect(store.snapshot().phase).toBe('waiting');
  await jest.advanceTimersByTimeAsync(60);
  expect(send).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(60);
  expect(send.mock.calls).toEqual([[{ text: 'ab' }, { text: '' }]]);
  expect(store.snapshot()).toMatchObject({ phase: 'clean', savedAt: 42, draft: { text: 'ab' } });
});

it('sends one request at a time, and then what was typed meanwhile', async () => {
  const finish: (() => void)[] = [];
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(
    () => new Promise((resolve) => finish.push(() => resolve(asIs))),
  );
  const store = autosaveThat(send);
  store.change({ text: 'a' });
  const done = store.flush();
  store.change({ text: 'ab' });
  await jest.advanceTimersByTimeAsync(500);
  expect(send).toHaveBeenCalledTimes(1);
  finish[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(send).toHaveBeenLastCalledWith({ text: 'ab' }, { text: 'a' });
  finish[1]?.();
  expect(await done).toBe(true);
  expect(send).toHaveBeenCalledTimes(2);
});

it('lays what the server knows besides under what is typed', async () => {
  const store = autosaveThat(() => Promise.resolve((draft) => ({ ...draft, known: 'criteria' })));
  store.change({ text: 'a' });
  await store.flush();
  expect(store.snapshot().draft).toEqual({ text: 'a', known: 'criteria' });
});

it('keeps what was typed through a failure, and tries again by itself', async () => {
  let isDown = true;
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(() =>
    isDown ? Promise.reject(unreachable()) : Promise.resolve(asIs),
  );
  const store = autosaveThat(send);
  store.change({ text: 'a' });
  await jest.advanceTimersByTimeAsync(100);
  expect(store.snapshot()).toMatchObject({ phase: 'failed', draft: { text: 'a' } });
  await jest.advanceTimersByTimeAsync(1_000);
  expect(send).toHaveBeenCalledTimes(2);
  isDown = false;
  await jest.advanceTimersByTimeAsync(2_000);
  expect(store.snapshot()).toMatchObject({ phase: 'clean', problem: undefined });
});

it('does not repeat what was refused until something is changed', async () => {
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(() => Promise.reject(refused()));
  const store = autosaveThat(send);
  store.change({ text: 'a' });
  expect(await store.flush()).toBe(false);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
  store.change({ text: 'ab' });
  await jest.advanceTimersByTimeAsync(100);
  expect(send).toHaveBeenCalledTimes(2);
});

it('waits for a person after somebody else saved first, and goes on from their version', async () => {
  const send = jest.fn<ReturnType<Send>, [Words, Words]>().mockRejectedValueOnce(stale()).mockResolvedValue(asIs);
  const store = autosaveThat(send);
  store.change({ text: 'mine' });
  await store.flush();
  expect(store.snapshot().phase).toBe('stale');
  store.change({ text: 'mine, longer' });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await store.resume({ text: 'theirs' }, { text: 'both' })).toBe(true);
  expect(send).toHaveBeenLastCalledWith({ text: 'both' }, { text: 'theirs' });
});

it('sends the last words of whoever leaves without waiting', async () => {
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(() => Promise.reject(unreachable()));
  const store = autosaveThat(send);
  store.change({ text: 'a' });
  store.close();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(send.mock.calls).toEqual([[{ text: 'a' }, { text: '' }]]);
});

it('takes the server’s word when one’s own was given up', async () => {
  const send = jest.fn<ReturnType<Send>, [Words, Words]>(() => Promise.reject(refused()));
  const store = autosaveThat(send);
  const told = jest.fn();
  store.subscribe(told);
  store.change({ text: 'a' });
  await store.flush();
  store.adopt({ text: 'theirs' });
  expect(store.snapshot()).toMatchObject({ phase: 'clean', draft: { text: 'theirs' }, problem: undefined });
  expect(store.isDirty).toBe(false);
  expect(told).toHaveBeenCalled();
});
