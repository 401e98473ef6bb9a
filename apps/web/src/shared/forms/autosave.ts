import { problemOf, type Problem } from '../../api/problem';

/** `clean`: all is saved. `failed`: it was not, and is tried again. `stale`: somebody else saved first; a person decides. */
export type SavePhase = 'clean' | 'waiting' | 'saving' | 'failed' | 'stale';

export interface SaveState<D> {
  readonly draft: D;
  readonly phase: SavePhase;
  /** When something was last saved from here, by the clock of this machine. */
  readonly savedAt: number | undefined;
  readonly problem: Problem | undefined;
}

interface AutosaveOptions<D> {
  readonly initial: D;
  readonly isSame: (a: D, b: D) => boolean;
  /** Saves a draft, `base` being what the server has of it; gives what the server knows besides, to be laid under the draft. */
  readonly send: (draft: D, base: D) => Promise<(draft: D) => D>;
  readonly delayMs?: number;
  readonly retryMs?: readonly number[];
  readonly now?: () => number;
}

const TYPING_PAUSE_MS = 900;
const RETRIES_MS = [5_000, 15_000, 45_000] as const;

/**
 * Saves a draft a moment after the last change: one request at a time, the newest draft each time. What was typed is only
 * ever replaced by `adopt`; a failure keeps it and tries again when that can help.
 */
export class Autosave<D> {
  private saved: D;
  private state: SaveState<D>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private failures = 0;
  private isOpen = true;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: AutosaveOptions<D>) {
    this.saved = options.initial;
    this.state = { draft: options.initial, phase: 'clean', savedAt: undefined, problem: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): SaveState<D> => this.state;

  /** What the server has of this draft. */
  get base(): D {
    return this.saved;
  }
  get isDirty(): boolean {
    return !this.options.isSame(this.saved, this.state.draft);
  }

  change(draft: D): void {
    const phase = this.state.phase;
    this.put({ draft, ...(phase === 'clean' || phase === 'waiting' ? { phase: 'waiting' } : {}) });
    if (phase !== 'saving' && phase !== 'stale') this.later(this.options.delayMs ?? TYPING_PAUSE_MS);
  }

  /** Takes the server's word for everything: only where nothing of one's own is lost, or was given up. */
  adopt(draft: D): void {
    clearTimeout(this.timer);
    this.saved = draft;
    this.failures = 0;
    this.put({ draft, phase: 'clean', problem: undefined });
  }

  /** Goes on after a conflict, with a draft that takes both sides into account. */
  resume(base: D, draft: D): Promise<boolean> {
    this.saved = base;
    this.failures = 0;
    this.put({ draft, phase: 'waiting', problem: undefined });
    return this.flush();
  }

  /** Saves now. Whether all is saved afterwards. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running !== undefined) await this.running;
    if (this.state.phase === 'stale') return false;
    if (this.isDirty) await this.save();
    else if (this.state.phase !== 'clean') this.put({ phase: 'clean', problem: undefined });
    return this.state.phase === 'clean';
  }

  open(): void {
    this.isOpen = true;
  }

  /** Whoever leaves without waiting still has the last words sent, once. */
  close(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
    if (this.isDirty && this.state.phase !== 'stale') void this.save();
  }

  private save(): Promise<void> {
    this.running ??= this.saveAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Sends until the server has what stands in the fields, or says no. */
  private async saveAll(): Promise<void> {
    while (this.isDirty) {
      const sent = this.state.draft;
      this.put({ phase: 'saving' });
      try {
        const complete = await this.options.send(sent, this.saved);
        this.saved = complete(sent);
        this.failures = 0;
        this.put({ draft: complete(this.state.draft), savedAt: (this.options.now ?? Date.now)(), problem: undefined });
      } catch (thrown) {
        this.fail(problemOf(thrown));
        return;
      }
    }
    this.put({ phase: 'clean' });
  }

  private fail(problem: Problem): void {
    if (problem.code === 'record.stale') return this.put({ phase: 'stale', problem });
    this.put({ phase: 'failed', problem });
    const retries = this.options.retryMs ?? RETRIES_MS;
    const wait = retries[Math.min(this.failures, retries.length - 1)];
    this.failures += 1;
    // A refusal stays a refusal until something is changed.
    if (this.isOpen && problem.isPassing && wait !== undefined) this.later(wait);
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private put(next: Partial<SaveState<D>>): void {
    this.state = { ...this.state, ...next };
    for (const listener of this.listeners) listener();
  }
}
