import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes';
import { CONTROL, CONTROL_HEIGHT, FIELD, FieldFault, FieldHelp, FieldLabel } from './field';
import { given } from './given';
import { IconButton } from './icon-button';
import type { TextFieldProps } from './text-field';
import { useUiTexts } from './texts';

/** A password, hidden until the reader wants to see it. */
export const SecretField = ({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  placeholder: _,
  ...rest
}: Omit<TextFieldProps, 'type' | 'spellCheck'>) => {
  const t = useUiTexts();
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      {...given({ name, isRequired, isDisabled })}
      data-field={name}
      type={isShown ? 'text' : 'password'}
      spellCheck="false"
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={classes(FIELD, className)}
    >
      <FieldLabel label={label} isRequired={isRequired} />
      {help !== undefined && <FieldHelp>{help}</FieldHelp>}
      <div className="relative">
        <Input className={classes(CONTROL, CONTROL_HEIGHT, 'pr-11 sm:pr-11')} />
        <IconButton
          label={isShown ? t('hidePassword') : t('showPassword')}
          icon={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          onPress={() => setShown(!isShown)}
          className="absolute inset-y-0 right-1 my-auto"
        />
      </div>
      <FieldFault error={error} />
    </AriaTextField>
  );
};
