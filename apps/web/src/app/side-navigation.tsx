import { Bell } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../features/session/session-query';
import { Mark } from '../shared/ui/mark';
import { useMedia } from '../shared/ui/use-media';
import { AccountMenu } from './on-demand';
import { NavLink } from './nav-link';
import { placesFor } from './navigation';
import { useAppTexts } from './texts';
import { UnreadMark } from './unread-mark';

/** The places at the left: with their names on a wide screen, as icons on a middling one. */
export const SideNavigation = ({ onShortcuts }: { readonly onShortcuts: () => void }) => {
  const t = useAppTexts();
  const may = useMay();
  const isNarrow = !useMedia('(min-width: 1180px)');
  const look = isNarrow ? 'rail' : 'side';
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="sticky top-0 flex h-dvh w-15 shrink-0 flex-col border-r border-border bg-raised px-2 py-3 min-[1180px]:w-54 min-[1180px]:px-3"
    >
      <Link to="/" className="mb-4 flex h-8 items-center gap-2.5 rounded-md px-2 font-semibold tracking-tight">
        <Mark />
        {isNarrow ? <span className="sr-only">Permitdesk</span> : 'Permitdesk'}
      </Link>
      <ul className="flex flex-col gap-0.5">
        {placesFor(may).map(({ to, name, icon }) => (
          <li key={to}>
            <NavLink
              to={to}
              look={look}
              icon={icon}
              name={t(name)}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            />
          </li>
        ))}
      </ul>
      <ul className="mt-auto flex flex-col gap-0.5">
        <li>
          <NavLink
            to="/notices"
            look={look}
            icon={Bell}
            name={t('notices')}
            mark={<UnreadMark isCorner={isNarrow} />}
          />
        </li>
        <li>
          <AccountMenu isNarrow={isNarrow} onShortcuts={onShortcuts} />
        </li>
      </ul>
    </nav>
  );
};
