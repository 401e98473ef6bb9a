import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'permitdesk.theme';
const listeners = new Set<() => void>();

const isTheme = (word: string | null): word is Theme => (THEMES as readonly (string | null)[]).includes(word);

export const readTheme = (): Theme => {
  const kept = window.localStorage.getItem(KEPT);
  return isTheme(kept) ? kept : 'system';
};

/** Chooses the colour scheme; `appearance.js` reads the choice before the next first paint. */
export const chooseTheme = (theme: Theme): void => {
  window.localStorage.setItem(KEPT, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, readTheme);
