import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

type BannerTone = 'info' | 'success' | 'warning' | 'danger';

const LOOK: Readonly<Record<BannerTone, { readonly box: string; readonly icon: LucideIcon; readonly mark: string }>> = {
  info: { box: 'border-info/30 bg-info-soft', icon: Info, mark: 'text-info' },
  success: { box: 'border-success/30 bg-success-soft', icon: CircleCheck, mark: 'text-success' },
  warning: { box: 'border-warning/30 bg-warning-soft', icon: TriangleAlert, mark: 'text-warning' },
  danger: { box: 'border-danger/35 bg-danger-soft', icon: CircleAlert, mark: 'text-danger' },
};

interface BannerProps {
  readonly tone: BannerTone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Said aloud when it appears: for what went wrong just now. */
  readonly isAlert?: boolean;
  readonly className?: string;
}

/** Something the reader must know before going on. */
export const Banner = ({ tone, title, children, action, isAlert = false, className }: BannerProps) => {
  const { box, icon: Icon, mark } = LOOK[tone];
  return (
    <div
      {...(isAlert ? { role: 'alert' } : {})}
      className={classes('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3.5 py-3', box, className)}
    >
      <Icon size={18} aria-hidden className={classes('mt-0.5 shrink-0', mark)} />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{title}</p>
        {children !== undefined && <div className="mt-0.5 text-pretty">{children}</div>}
      </div>
      {action !== undefined && <div className="shrink-0">{action}</div>}
    </div>
  );
};
