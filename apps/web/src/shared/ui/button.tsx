import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { buttonStyle, type ButtonKind, type ButtonSize } from './button-styles';
import { given } from './given';
import { useUiTexts } from './texts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'isPending'> {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly className?: string;
  /** Work is under way: the button keeps its place and its focus, says so, and takes no second press. */
  readonly isPending?: boolean | undefined;
  readonly children: ReactNode;
}

export const Button = ({ kind, size, className, isPending = false, children, onPress, type, ...rest }: ButtonProps) => {
  const t = useUiTexts();
  return (
    <AriaButton
      {...rest}
      {...given({ onPress: isPending ? undefined : onPress, type: isPending ? ('button' as const) : type })}
      className={buttonStyle(kind, size, className)}
    >
      {isPending && <LoaderCircle size={14} aria-hidden className="animate-spin" />}
      {children}
      {isPending && (
        <span role="status" className="sr-only">
          {t('pending')}
        </span>
      )}
    </AriaButton>
  );
};
