import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Badge } from '../../../shared/ui/badge';
import { useOfferTexts } from '../texts';
import { isComplete, type Progress } from './progress';

/** How far a part is, in numbers; a mark of its own when nothing is missing. */
export const ProgressMark = ({ progress }: { readonly progress: Progress }) => {
  const t = useOfferTexts();
  if (progress.wanted === 0) return <span className="text-sm font-normal text-muted">{t('nothingWanted')}</span>;
  return isComplete(progress) ? (
    <span className="inline-flex items-center gap-1 text-sm font-normal text-success">
      <CircleCheck size={14} aria-hidden />
      {t('complete')}
    </span>
  ) : (
    <Badge tone="warning">{t('progress', { filled: progress.filled, wanted: progress.wanted })}</Badge>
  );
};

interface SectionFoldProps {
  readonly title: string;
  readonly mark: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A section of a form that can be folded away. What is folded away is not drawn at all. */
export const SectionFold = ({ title, mark, isOpen, onToggle, children }: SectionFoldProps) => (
  <Disclosure isExpanded={isOpen} onExpandedChange={onToggle} className="group/fold">
    <Heading level={4}>
      <Button
        slot="trigger"
        className="flex min-h-11 w-full flex-wrap items-center gap-x-2 rounded-md px-4 py-1 text-left font-medium hover:bg-hover sm:min-h-10"
      >
        <ChevronRight
          size={15}
          aria-hidden
          className="shrink-0 text-muted transition-transform group-expanded/fold:rotate-90"
        />
        <span className="grow">{title}</span>
        {mark}
      </Button>
    </Heading>
    <DisclosurePanel>
      {isOpen && <div className="flex flex-col gap-5 px-4 pt-2 pb-5 sm:pl-9.5">{children}</div>}
    </DisclosurePanel>
  </Disclosure>
);
