import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { useUiTexts } from './texts';

interface FilterBarProps {
  readonly children: ReactNode;
  /** How many filters narrow the list; with none there is nothing to clear. */
  readonly active: number;
  readonly onClear: () => void;
}

/** What narrows the list below it. */
export const FilterBar = ({ children, active, onClear }: FilterBarProps) => {
  const t = useUiTexts();
  return (
    <div role="search" aria-label={t('filters')} className="flex flex-wrap items-center gap-1.5 pb-3">
      {children}
      {active > 0 && (
        <Button kind="quiet" size="small" onPress={onClear}>
          <X size={15} aria-hidden />
          {t('clearFilters', { count: active })}
        </Button>
      )}
    </div>
  );
};
