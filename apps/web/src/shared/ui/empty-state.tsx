import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Why there is nothing, and what would put something here. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** The whole page is this: its title is the page's heading. */
  readonly isPage?: boolean;
}

/** Nothing here yet: says why, and what to do about it. */
export const EmptyState = ({ icon: Icon, title, children, action, isPage = false }: EmptyStateProps) => (
  <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
    <span className="grid size-10 place-items-center rounded-full bg-accent-soft text-accent-text">
      <Icon size={20} aria-hidden />
    </span>
    {isPage ? <h1 className="mt-1 font-semibold">{title}</h1> : <p className="mt-1 font-semibold">{title}</p>}
    <div className="max-w-md text-muted text-pretty">{children}</div>
    {action !== undefined && <div className="mt-2">{action}</div>}
  </div>
);
