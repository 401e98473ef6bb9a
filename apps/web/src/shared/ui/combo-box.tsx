import { Check, ChevronDown } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem } from 'react-aria-components';
import { fold } from '../i18n/fold';
import { classes } from './classes';
import { CONTROL, FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';
import { Popover } from './popover';
import { OPTION, type Option } from './select';
import { useUiTexts } from './texts';

interface ComboBoxProps extends FieldProps {
  /** The options to choose from; with `onSearch`, those that the server found. */
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  /** Given when the options are searched elsewhere: what is typed is told, and nothing is filtered here. */
  readonly onSearch?: (typed: string) => void;
  /** Shown when nothing fits, in place of an empty list. */
  readonly whenEmpty?: string;
}

/** One of a long list: type to narrow it, arrows to walk it. */
export const ComboBox = ({
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
  onSearch,
  whenEmpty,
}: ComboBoxProps) => {
  const t = useUiTexts();
  const items = options.map((option) => ({ ...option, id: option.value }));
  return (
    <AriaComboBox
      {...given({ name, isRequired, isDisabled, onInputChange: onSearch })}
      {...(onSearch === undefined ? { defaultItems: items } : { items })}
      defaultFilter={(text, typed) => fold(text).includes(fold(typed))}
      value={value ?? null}
      onChange={(key) => onChange(key === null ? undefined : String(key))}
      allowsEmptyCollection
      menuTrigger="focus"
      data-field={name}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classes(FIELD, className)}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      {help !== undefined && <FieldHelp>{help}</FieldHelp>}
      <Group className={classes(CONTROL, 'flex min-h-11 items-center sm:min-h-9')}>
        <Input {...given({ placeholder })} className="min-w-0 grow bg-transparent px-3 py-1.5 outline-none sm:px-2.5" />
        <Button className="mr-1 inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-hover sm:size-7">
          <ChevronDown size={16} aria-hidden />
        </Button>
      </Group>
      <FieldFault error={error} />
      <Popover className="w-(--trigger-width)">
        <ListBox
          className="max-h-72 overflow-auto p-1 outline-none"
          renderEmptyState={() => <p className="px-2.5 py-2 text-sm text-muted">{whenEmpty ?? t('nothingFits')}</p>}
        >
          {(option: (typeof items)[number]) => (
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
    </AriaComboBox>
  );
};
