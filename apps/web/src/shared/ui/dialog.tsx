import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes';
import { IconButton } from './icon-button';
import { useUiTexts } from './texts';

interface LayerProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const LayerHead = ({ title, onClose }: { readonly title: ReactNode; readonly onClose: () => void }) => {
  const t = useUiTexts();
  return (
    <div className="flex items-start justify-between gap-4 border-b border-border px-5 py-3.5">
      <Heading slot="title" className="pt-1 text-lg font-semibold text-balance">
        {title}
      </Heading>
      <IconButton label={t('close')} icon={<X size={18} aria-hidden />} onPress={onClose} className="-mr-2" />
    </div>
  );
};

const SCRIM = 'fixed inset-0 z-40 bg-scrim animate-fade-in';

/** Asks for one thing, in the middle of the screen. Escape and the close button leave it; focus goes back where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  width = 'medium',
}: LayerProps & { readonly width?: 'medium' | 'wide' }) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose()}
    className={classes(SCRIM, 'grid place-items-end sm:place-items-center sm:p-6')}
  >
    <Modal
      className={classes(
        'w-full animate-rise overflow-hidden rounded-t-lg bg-floating text-text shadow-float sm:rounded-lg',
        width === 'wide' ? 'sm:max-w-2xl' : 'sm:max-w-lg',
      )}
    >
      <AriaDialog className="flex max-h-[92dvh] flex-col outline-none">
        <LayerHead title={title} onClose={onClose} />
        <div className="overflow-y-auto px-5 py-4">{children}</div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

/** More about one thing, from the right, beside the page it belongs to. */
export const Drawer = ({
  title,
  isOpen,
  onClose,
  children,
  width = 'medium',
}: LayerProps & { readonly width?: 'medium' | 'wide' }) => (
  <ModalOverlay
    isOpen={isOpen}
    isDismissable
    onOpenChange={(open) => !open && onClose()}
    className={classes(SCRIM, 'flex justify-end')}
  >
    <Modal
      className={classes(
        'h-full w-full animate-slide-in bg-floating text-text shadow-float sm:border-l sm:border-border',
        width === 'wide' ? 'sm:max-w-2xl' : 'sm:max-w-md',
      )}
    >
      <AriaDialog className="flex h-full flex-col outline-none">
        <LayerHead title={title} onClose={onClose} />
        <div className="grow overflow-y-auto px-5 py-4">{children}</div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
