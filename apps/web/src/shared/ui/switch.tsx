import { SwitchButton, SwitchField } from 'react-aria-components';
import { FieldHelp, type FieldProps } from './field';
import { given } from './given';

interface SwitchProps extends Omit<FieldProps, 'error' | 'isRequired'> {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** Turns something on or off at once. */
export const Switch = ({ label, name, help, isDisabled, className, isSelected, onChange }: SwitchProps) => (
  <SwitchField {...given({ name, isDisabled, className })} isSelected={isSelected} onChange={onChange}>
    <SwitchButton className="group flex items-start gap-2.5 py-1 text-base">
      <span className="mt-0.5 inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-control bg-sunken p-0.5 transition-colors group-selected:border-accent group-selected:bg-accent group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus">
        <span className="size-3.5 rounded-full bg-control transition-transform group-selected:translate-x-4 group-selected:bg-accent-contrast" />
      </span>
      <span className="font-medium">{label}</span>
    </SwitchButton>
    {help !== undefined && (
      <div className="pl-11.5">
        <FieldHelp>{help}</FieldHelp>
      </div>
    )}
  </SwitchField>
);
