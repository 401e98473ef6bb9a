import { classes } from './classes';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium';

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-accent-contrast hover:bg-accent-hover pressed:bg-accent-hover',
  secondary: 'border border-border bg-raised text-text hover:bg-hover pressed:bg-sunken',
  quiet: 'text-text hover:bg-hover pressed:bg-sunken',
  danger: 'bg-danger-fill text-[#fff] hover:brightness-95',
};
const SIZES: Readonly<Record<ButtonSize, string>> = {
  // Targets of 44 px for thumbs, 32 and 28 px for pointers.
  medium: 'min-h-11 px-4 text-base sm:min-h-8 sm:px-3',
  small: 'min-h-9 px-3 text-sm sm:min-h-7 sm:px-2.5',
};

/** How a button looks, and a link that stands in the place of one. */
export const buttonStyle = (kind: ButtonKind = 'secondary', size: ButtonSize = 'medium', more?: string): string =>
  classes(
    'inline-flex items-center justify-center gap-1.5 rounded-md font-medium select-none whitespace-nowrap transition-colors',
    'disabled:opacity-55 disabled:cursor-not-allowed',
    KINDS[kind],
    SIZES[size],
    more,
  );
