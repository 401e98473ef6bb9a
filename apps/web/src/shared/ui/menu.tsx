import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
  type MenuItemProps,
  type MenuProps,
  type MenuSectionProps,
} from 'react-aria-components';
import { given } from './given';
import { Popover } from './popover';

interface MenuButtonProps extends Pick<MenuProps<object>, 'onAction'> {
  /** What opens the menu: a Button or an IconButton. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  readonly children: ReactNode;
}

/** A button with a menu of actions. */
export const MenuButton = ({ trigger, label, placement = 'bottom start', children, onAction }: MenuButtonProps) => (
  <MenuTrigger>
    {trigger}
    <Popover placement={placement} className="min-w-52">
      <AriaMenu aria-label={label} {...given({ onAction })} className="p-1 outline-none">
        {children}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);

export const MenuItem = ({
  icon,
  children,
  ...rest
}: Omit<MenuItemProps, 'children' | 'className'> & { readonly icon?: ReactElement; readonly children: ReactNode }) => (
  <AriaMenuItem
    {...rest}
    textValue={rest.textValue ?? (typeof children === 'string' ? children : '')}
    className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-base outline-none focus:bg-hover disabled:opacity-50 sm:min-h-8"
  >
    {({ isSelected, selectionMode }) => (
      <>
        {icon !== undefined && <span className="text-muted">{icon}</span>}
        <span className="grow">{children}</span>
        {selectionMode !== 'none' && (
          <Check size={14} aria-hidden className={isSelected ? 'text-accent' : 'invisible'} />
        )}
      </>
    )}
  </AriaMenuItem>
);

export const MenuSection = ({
  title,
  children,
  ...rest
}: Omit<MenuSectionProps<object>, 'children'> & { readonly title: string; readonly children: ReactNode }) => (
  <AriaMenuSection {...rest} className="pt-1">
    <Header className="px-2.5 py-1 text-xs font-medium text-muted">{title}</Header>
    {children}
  </AriaMenuSection>
);

export const MenuSeparator = () => <Separator className="my-1 border-t border-border" />;
