import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { FieldFault, FieldHelp, type FieldProps } from './field';
import { given } from './given';

interface CheckboxProps extends FieldProps {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** Yes, or not (yet). */
export const Checkbox = ({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  isSelected,
  onChange,
}: CheckboxProps) => (
  <CheckboxField
    {...given({ name, isRequired, isDisabled, className })}
    isSelected={isSelected}
    onChange={onChange}
    data-field={name}
    validationBehavior="aria"
    isInvalid={error !== undefined}
  >
    <CheckboxButton className="group flex items-start gap-2.5 py-1.5 text-base sm:py-1">
      <span className="mt-px grid size-5 shrink-0 place-items-center rounded-sm border border-control bg-raised text-accent-contrast group-selected:border-accent group-selected:bg-accent group-invalid:border-danger group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus">
        <Check size={14} strokeWidth={3} aria-hidden className="invisible group-selected:visible" />
      </span>
      <span>{label}</span>
    </CheckboxButton>
    <div className="pl-7.5">
      {help !== undefined && <FieldHelp>{help}</FieldHelp>}
      <FieldFault error={error} />
    </div>
  </CheckboxField>
);
