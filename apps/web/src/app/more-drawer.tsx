import { Bell } from 'lucide-react';
import { useMay } from '../features/session/session-query';
import { Drawer } from '../shared/ui/dialog';
import { AccountMenu } from './account-menu';
import { NavLink } from './nav-link';
import { placesFor } from './navigation';
import { useAppTexts } from './texts';
import { UnreadMark } from './unread-mark';

interface MoreDrawerProps {
  /** How many places stand under the thumb already. */
  readonly from: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** On a phone: the places that found no room in the bottom bar, the notices and the account. */
export const MoreDrawer = ({ from, isOpen, onClose, onShortcuts }: MoreDrawerProps) => {
  const t = useAppTexts();
  const may = useMay();
  return (
    <Drawer title={t('more')} isOpen={isOpen} onClose={onClose}>
      <ul className="flex flex-col gap-1">
        {placesFor(may)
          .slice(from)
          .map(({ to, name, icon }) => (
            <li key={to}>
              <NavLink to={to} look="side" icon={icon} name={t(name)} onClick={onClose} className="min-h-11" />
            </li>
          ))}
        <li>
          <NavLink
            to="/notices"
            look="side"
            icon={Bell}
            name={t('notices')}
            onClick={onClose}
            mark={<UnreadMark isCorner={false} />}
            className="min-h-11"
          />
        </li>
        <li className="mt-2 border-t border-border pt-2">
          <AccountMenu isNarrow={false} onShortcuts={onShortcuts} />
        </li>
      </ul>
    </Drawer>
  );
};
