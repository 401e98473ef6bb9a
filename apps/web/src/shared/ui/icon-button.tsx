import type { ReactElement } from 'react';
import { Button, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import { classes } from './classes';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  /** Names the button, and is shown beside it on hover and focus. */
  readonly label: string;
  readonly icon: ReactElement;
  readonly className?: string;
}

export const IconButton = ({ label, icon, className, ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={400}>
    <Button
      {...rest}
      aria-label={label}
      className={classes(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-text pressed:bg-sunken disabled:opacity-50 sm:size-8',
        className,
      )}
    >
      {icon}
    </Button>
    <Tooltip>{label}</Tooltip>
  </TooltipTrigger>
);
