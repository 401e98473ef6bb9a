import { Menu as MenuIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMay } from '../features/session/session-query';
import { NavLink } from './nav-link';
import { placesFor } from './navigation';
import { MoreDrawer } from './on-demand';
import { useAppTexts } from './texts';
import { UnreadMark } from './unread-mark';

const AT_HAND = 4;

/** The places under the thumb; the rest one tap further. */
export const BottomNavigation = ({ onShortcuts }: { readonly onShortcuts: () => void }) => {
  const t = useAppTexts();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <nav
        aria-label={t('mainNavigation')}
        className="fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-raised pb-[env(safe-area-inset-bottom)]"
      >
        {placesFor(may)
          .slice(0, AT_HAND)
          .map(({ to, name, icon }) => (
            <NavLink
              key={to}
              to={to}
              look="bottom"
              icon={icon}
              name={t(name)}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            />
          ))}
        <Button
          onPress={() => setOpen(true)}
          className="relative flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs text-muted"
        >
          <MenuIcon size={20} aria-hidden />
          {t('more')}
          <UnreadMark isCorner />
        </Button>
      </nav>
      <MoreDrawer from={AT_HAND} isOpen={isOpen} onClose={() => setOpen(false)} onShortcuts={onShortcuts} />
    </>
  );
};
