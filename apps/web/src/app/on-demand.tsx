import { lazy, Suspense, type ComponentType } from 'react';

/**
 * Parts of the frame that nobody needs for the first look: they come right after it. An empty box of the same height keeps
 * their place, so that nothing moves when they arrive.
 */
const later = <P extends object>(load: () => Promise<ComponentType<P>>, placeholder: string) => {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (props: P) => (
    <Suspense fallback={<span className={placeholder} />}>
      <Loaded {...props} />
    </Suspense>
  );
};

export const AccountMenu = later(async () => (await import('./account-menu')).AccountMenu, 'block min-h-11');
export const ShortcutSheet = later(async () => (await import('./shortcut-sheet')).ShortcutSheet, 'hidden');
export const MoreDrawer = later(async () => (await import('./more-drawer')).MoreDrawer, 'hidden');
