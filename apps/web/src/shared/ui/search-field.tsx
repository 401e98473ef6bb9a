import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { classes } from './classes';
import { CONTROL } from './field';
import { given } from './given';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
  /** Where searching is the first thing to do. */
  readonly autoFocus?: boolean;
  /** The key that leads here, shown to those who use it. */
  readonly hint?: string;
}

/** Narrows a list by what is typed. */
export const SearchField = ({
  label,
  placeholder,
  value,
  onChange,
  onSubmit,
  inputRef,
  className,
  hint,
  autoFocus,
}: SearchFieldProps) => (
  <AriaSearchField
    aria-label={label}
    value={value}
    onChange={onChange}
    {...given({ onSubmit, autoFocus })}
    className={classes('group min-w-0', className)}
  >
    <div className={classes(CONTROL, 'flex min-h-11 items-center gap-2 px-2.5 sm:min-h-8')}>
      <Search size={15} aria-hidden className="shrink-0 text-muted" />
      <Input
        {...given({ placeholder: placeholder ?? label, ref: inputRef })}
        className="min-w-0 grow bg-transparent py-1 text-base outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {hint !== undefined && (
        <kbd
          aria-hidden
          className="hidden rounded-sm border border-border px-1.5 text-2xs text-muted group-empty:sm:inline"
        >
          {hint}
        </kbd>
      )}
      <Button className="-mr-1 inline-flex size-7 shrink-0 items-center justify-center rounded-sm text-muted group-empty:hidden hover:bg-hover sm:size-6">
        <X size={14} aria-hidden />
      </Button>
    </div>
  </AriaSearchField>
);
