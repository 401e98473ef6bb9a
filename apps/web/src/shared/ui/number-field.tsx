import { Input, NumberField as AriaNumberField } from 'react-aria-components';
import { classes } from './classes';
import { CONTROL, CONTROL_HEIGHT, FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';

interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  /** Digits after the decimal sign; none for a count. */
  readonly decimals?: number;
}

/** A number, typed as the reader writes numbers. */
export const NumberField = ({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  value,
  onChange,
  min,
  max,
  decimals = 0,
}: NumberFieldProps) => (
  <AriaNumberField
    value={value ?? Number.NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
    {...given({ name, isRequired, isDisabled, minValue: min, maxValue: max })}
    data-field={name}
    formatOptions={{ maximumFractionDigits: decimals }}
    validationBehavior="aria"
    isInvalid={error !== undefined}
    className={classes(FIELD, className)}
  >
    <FieldLabel label={label} isRequired={isRequired} />
    {help !== undefined && <FieldHelp>{help}</FieldHelp>}
    <Input className={classes(CONTROL, CONTROL_HEIGHT, 'tabular')} />
    <FieldFault error={error} />
  </AriaNumberField>
);
