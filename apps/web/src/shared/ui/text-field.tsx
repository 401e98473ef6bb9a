import {
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classes } from './classes';
import { CONTROL, CONTROL_HEIGHT, FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';

export interface TextFieldProps
  extends
    FieldProps,
    Pick<
      AriaTextFieldProps,
      'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'autoFocus' | 'spellCheck' | 'onBlur'
    > {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** One line of text. */
export const TextField = ({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  placeholder,
  ...rest
}: TextFieldProps) => (
  <AriaTextField
    {...rest}
    {...given({ name, isRequired, isDisabled })}
    data-field={name}
    validationBehavior="aria"
    isInvalid={error !== undefined}
    className={classes(FIELD, className)}
  >
    <FieldLabel label={label} isRequired={isRequired} />
    {help !== undefined && <FieldHelp>{help}</FieldHelp>}
    <Input {...given({ placeholder })} className={classes(CONTROL, CONTROL_HEIGHT)} />
    <FieldFault error={error} />
  </AriaTextField>
);

/** Text of several lines. */
export const TextArea = ({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  placeholder,
  rows = 3,
  ...rest
}: TextFieldProps & { readonly rows?: number }) => (
  <AriaTextField
    {...rest}
    {...given({ name, isRequired, isDisabled })}
    data-field={name}
    validationBehavior="aria"
    isInvalid={error !== undefined}
    className={classes(FIELD, className)}
  >
    <FieldLabel label={label} isRequired={isRequired} />
    {help !== undefined && <FieldHelp>{help}</FieldHelp>}
    <AriaTextArea
      rows={rows}
      {...given({ placeholder })}
      className={classes(CONTROL, 'field-sizing-content max-h-96 min-h-20 px-3 py-2 sm:px-2.5')}
    />
    <FieldFault error={error} />
  </AriaTextField>
);
