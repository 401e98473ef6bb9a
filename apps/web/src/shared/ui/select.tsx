import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classes } from './classes';
import { CONTROL, CONTROL_HEIGHT, FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';
import { Popover } from './popover';
import { useUiTexts } from './texts';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** A second line: what the choice means. */
  readonly note?: string | undefined;
}

interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly placeholder?: string;
}

export const OPTION = 'flex items-center gap-2 rounded-md px-2.5 py-2 text-base outline-none focus:bg-hover sm:py-1.5';

/** One of a short list. */
export const Select = <V extends string>({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  options,
  value,
  onChange,
  placeholder,
}: SelectProps<V>) => {
  const t = useUiTexts();
  return (
    <AriaSelect
      {...given({ name, isRequired, isDisabled })}
      value={value ?? null}
      onChange={(key) => key !== null && onChange(key as V)}
      placeholder={placeholder ?? t('choose')}
      data-field={name}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classes(FIELD, className)}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      {help !== undefined && <FieldHelp>{help}</FieldHelp>}
      <Button className={classes(CONTROL, CONTROL_HEIGHT, 'flex items-center justify-between gap-2 text-left')}>
        <SelectValue className="truncate placeholder-shown:text-muted">
          {({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown size={16} aria-hidden className="shrink-0 text-muted" />
      </Button>
      <FieldFault error={error} />
      <Popover className="min-w-(--trigger-width) max-w-[min(32rem,calc(100vw-2rem))]">
        <ListBox
          items={options.map((option) => ({ ...option, id: option.value }))}
          className="max-h-80 overflow-auto p-1 outline-none"
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={OPTION}>
              {({ isSelected }) => (
                <>
                  <span className="grow">
                    <span className="block">{option.label}</span>
                    {option.note !== undefined && <span className="block text-sm text-muted">{option.note}</span>}
                  </span>
                  <Check size={15} aria-hidden className={isSelected ? 'shrink-0 text-accent' : 'invisible'} />
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
