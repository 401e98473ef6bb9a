import { Outlet } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type CSSProperties } from 'react';
import { useMay, useSession } from '../features/session/session-query';
import { speak } from '../shared/i18n/i18n';
import { Mark } from '../shared/ui/mark';
import { OfficeProvider } from '../shared/ui/office';
import { Toasts } from '../shared/ui/toast';
import { useIsWide } from '../shared/ui/use-media';
import { BottomNavigation } from './bottom-navigation';
import { ConnectionBanner } from './connection-banner';
import { AccountMenu, ShortcutSheet } from './on-demand';
import { SideNavigation } from './side-navigation';
import { useAppTexts } from './texts';
import { TopBar } from './top-bar';
import { ViewingBanner } from './viewing-banner';
import { useArrival } from './use-arrival';
import { useShortcuts } from './use-shortcuts';

const BAR_HEIGHT = { '--bar-height': '3.25rem' } as CSSProperties;

const SkipLink = () => {
  const t = useAppTexts();
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-accent-contrast"
    >
      {t('skip')}
    </a>
  );
};

/** The frame of a worker's own page: no other place is theirs, so no way leads to one. */
const OwnFrame = ({ onShortcuts }: { readonly onShortcuts: () => void }) => (
  <div className="flex min-h-dvh flex-col" style={BAR_HEIGHT}>
    <SkipLink />
    <header className="flex min-h-[var(--bar-height)] items-center justify-between gap-3 border-b border-border bg-raised px-4">
      <Mark size={22} />
      <div className="max-w-56">
        <AccountMenu isNarrow={false} onShortcuts={onShortcuts} />
      </div>
    </header>
    <ViewingBanner />
    <main id="content" tabIndex={-1} className="w-full flex-1 px-4 pt-5 pb-10 outline-none">
      <ConnectionBanner />
      <Outlet />
    </main>
  </div>
);

/** The frame around every signed-in page. */
export const Shell = () => {
  const session = useSession();
  const may = useMay();
  const isWide = useIsWide();
  useArrival();
  const search = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const shortcuts = useShortcuts({ onHelp: openHelp, onSearch: focusSearch, mayRequest: may('case.request') });
  // The language of the account counts on every device, whatever this browser preferred.
  useEffect(() => speak(session.language), [session.language]);

  return (
    <OfficeProvider value={session}>
      {may('case.read') ? (
        <div className="flex min-h-dvh" style={BAR_HEIGHT}>
          <SkipLink />
          {isWide && <SideNavigation onShortcuts={openHelp} />}
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar searchRef={search} isWide={isWide} />
            <ViewingBanner />
            <main
              id="content"
              tabIndex={-1}
              className="mx-auto w-full max-w-[90rem] flex-1 px-4 pt-5 pb-24 outline-none md:px-6 md:pb-10"
            >
              <ConnectionBanner />
              <Outlet />
            </main>
          </div>
          {!isWide && <BottomNavigation onShortcuts={openHelp} />}
        </div>
      ) : (
        <OwnFrame onShortcuts={openHelp} />
      )}
      <ShortcutSheet
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        areOn={shortcuts.areOn}
        onTurn={shortcuts.turn}
      />
      <Toasts />
    </OfficeProvider>
  );
};
