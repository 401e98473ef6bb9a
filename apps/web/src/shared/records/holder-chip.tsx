import { HOLDER_NAMES } from '@permitdesk/domain/permits/permit-states';
import { Building2, CircleSlash, HardHat, Landmark, Users, type LucideIcon } from 'lucide-react';
import type { Api } from '../../api/client';
import { useSay } from '../i18n/use-reader';
import { classes } from '../ui/classes';

const ICONS: Readonly<Record<Api['Holder'], LucideIcon>> = {
  us: Users,
  client: Building2,
  worker: HardHat,
  ircc: Landmark,
  nobody: CircleSlash,
};

/** Who has the ball. */
export const HolderChip = ({ holder, className }: { readonly holder: Api['Holder']; readonly className?: string }) => {
  const say = useSay();
  const Icon = ICONS[holder];
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 whitespace-nowrap',
        holder === 'us' ? 'font-medium text-accent-text' : 'text-muted',
        className,
      )}
    >
      <Icon size={14} aria-hidden />
      {say(HOLDER_NAMES[holder])}
    </span>
  );
};
