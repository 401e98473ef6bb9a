import { CircleAlert, CircleCheck, CircleDashed, CircleDot, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

const TONES: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-muted',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  accent: 'bg-accent-soft text-accent-text',
};
const MARKS: Readonly<Record<Tone, string>> = {
  neutral: 'text-muted',
  info: 'text-info',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
  accent: 'text-accent',
};
const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  neutral: CircleDashed,
  info: Info,
  success: CircleCheck,
  warning: CircleAlert,
  danger: CircleAlert,
  accent: CircleDot,
};

/** A short word about a record. */
export const Badge = ({
  tone = 'neutral',
  children,
  className,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <span
    className={classes(
      'inline-flex items-center gap-1 rounded-sm px-1.5 py-px text-xs font-medium',
      TONES[tone],
      className,
    )}
  >
    {children}
  </span>
);

interface StatusProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Which record the state is of, where nothing around says so. */
  readonly caption?: string | undefined;
  /** `flat` in tables, where a filled chip in every cell would shout. */
  readonly look?: 'chip' | 'flat' | undefined;
}

/** A state: its word, with a mark of its own so that the colour is never alone. */
export const StatusChip = ({ tone, children, caption, look = 'chip' }: StatusProps) => {
  const Icon = ICONS[tone];
  const isChip = look === 'chip';
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-start gap-1 text-xs',
        isChip && 'rounded-md px-1.5 py-0.5 font-medium',
        isChip && TONES[tone],
      )}
    >
      <Icon size={13} aria-hidden className={classes('mt-[2.5px] shrink-0', !isChip && MARKS[tone])} />
      <span className="min-w-0">
        {caption !== undefined && <span className={classes('font-normal', !isChip && 'text-muted')}>{caption} · </span>}
        {children}
      </span>
    </span>
  );
};
