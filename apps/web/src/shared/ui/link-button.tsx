import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonKind, type ButtonSize } from './button-styles';

interface AnchorProps extends Omit<ComponentProps<'a'>, 'kind'> {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
}

const ButtonAnchor = ({ kind, size, className, ...rest }: AnchorProps) => (
  <a {...rest} className={buttonStyle(kind, size, className)} />
);

/** A link that looks like a button: it goes somewhere, so it can be opened in another tab. */
export const LinkButton = createLink(ButtonAnchor);
