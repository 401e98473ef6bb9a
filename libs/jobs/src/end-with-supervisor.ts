const PATIENCE_MS = 10_000;

/** A process that was forked and whose parent is gone would go on for ever: nobody would stop it any more. */
const isOrphan = (): boolean => process.send !== undefined && !process.connected;

/**
 * Ends this process once the supervisor that forked it is gone, whether that happened before this call or happens later.
 * A process that nobody forked is left alone.
 * @returns what ends the watch: a process that lets go of its supervisor itself has not lost it.
 * @param close gives back what is held; where it hangs, the process ends all the same after ten seconds.
 */
export const endWithSupervisor = (close: () => Promise<unknown>): (() => void) => {
  const end = (): void => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void close()
      .catch(() => undefined)
      .finally(() => process.exit(0));
  };
  if (isOrphan()) end();
  else process.once('disconnect', end);
  return () => void process.off('disconnect', end);
};
