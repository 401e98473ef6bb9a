import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classes } from './classes';
import { MenuButton, MenuItem, MenuSection } from './menu';
import type { Option } from './select';

interface FilterChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
  /** Several at once, or one. */
  readonly isMultiple?: boolean;
  /** What stands beside the label when several are chosen. */
  readonly several?: string;
}

/** One filter of a list, no larger than its name until something is chosen. Choosing the same again takes it away. */
export const FilterChoice = <V extends string>({
  label,
  options,
  chosen,
  onChange,
  isMultiple = false,
  several,
}: FilterChoiceProps<V>) => {
  const shown = chosen.length > 1 ? several : options.find(({ value }) => value === chosen[0])?.label;
  return (
    <MenuButton
      label={label}
      trigger={
        <Button
          className={classes(
            'inline-flex min-h-11 max-w-full items-center gap-1.5 rounded-md border px-3 text-sm hover:bg-hover sm:min-h-8 sm:px-2.5',
            shown === undefined
              ? 'border-border bg-raised text-muted hover:text-text'
              : 'border-accent/40 bg-accent-soft text-accent-text',
          )}
        >
          {label}
          {shown !== undefined && <span className="max-w-44 truncate font-medium">{shown}</span>}
          <ChevronDown size={14} aria-hidden className="shrink-0" />
        </Button>
      }
    >
      <MenuSection
        title={label}
        selectionMode={isMultiple ? 'multiple' : 'single'}
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChange(options.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))
        }
      >
        {options.map((option) => (
          <MenuItem key={option.value} id={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
};
