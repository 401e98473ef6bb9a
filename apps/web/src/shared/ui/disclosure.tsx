import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classes } from './classes';

interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  readonly className?: string;
  readonly level?: 2 | 3 | 4;
}

/** Folded away until it is wanted. */
export const Disclosure = ({ title, children, isOpen = false, className, level = 3 }: DisclosureProps) => (
  <AriaDisclosure defaultExpanded={isOpen} className={classes('group/fold', className)}>
    <Heading level={level}>
      <Button
        slot="trigger"
        className="flex min-h-9 w-full items-center gap-1.5 rounded-md text-left text-base font-medium hover:text-accent-text sm:min-h-8"
      >
        <ChevronRight
          size={15}
          aria-hidden
          className="shrink-0 text-muted transition-transform group-expanded/fold:rotate-90"
        />
        {title}
      </Button>
    </Heading>
    <DisclosurePanel>
      <div className="pt-1 pb-2 pl-5.5">{children}</div>
    </DisclosurePanel>
  </AriaDisclosure>
);
