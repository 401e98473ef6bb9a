import { CircleCheck, Info, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from './icon-button';
import { useUiTexts } from './texts';

interface ToastEntry {
  readonly id: number;
  readonly message: string;
  readonly tone: 'success' | 'info';
}

const SHOWN_MS = 6_000;
let entries: readonly ToastEntry[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const publish = (next: readonly ToastEntry[]): void => {
  entries = next;
  for (const listener of listeners) listener();
};
const dismiss = (id: number): void => publish(entries.filter((entry) => entry.id !== id));

/** Says briefly that something was done. Never for what went wrong: that stays where it happened. */
export const toast = (message: string, tone: ToastEntry['tone'] = 'success'): void => {
  lastId += 1;
  const id = lastId;
  publish([...entries.slice(-2), { id, message, tone }]);
  window.setTimeout(() => dismiss(id), SHOWN_MS);
};

/** Where toasts appear; a live region, so that they are heard too. */
export const Toasts = () => {
  const t = useUiTexts();
  const shown = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => entries,
  );
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 md:inset-x-auto md:right-6 md:bottom-6 md:items-end"
    >
      {shown.map((entry) => (
        <div
          key={entry.id}
          className="pointer-events-auto flex max-w-sm animate-rise items-center gap-2.5 rounded-lg border border-border bg-floating py-2 pr-1.5 pl-3.5 shadow-float"
        >
          {entry.tone === 'success' ? (
            <CircleCheck size={17} aria-hidden className="shrink-0 text-success" />
          ) : (
            <Info size={17} aria-hidden className="shrink-0 text-info" />
          )}
          <span>{entry.message}</span>
          <IconButton
            label={t('dismiss')}
            icon={<X size={15} aria-hidden />}
            onPress={() => dismiss(entry.id)}
            className="size-8 sm:size-7"
          />
        </div>
      ))}
    </div>
  );
};
