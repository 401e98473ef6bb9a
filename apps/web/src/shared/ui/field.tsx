import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { classes } from './classes';
import { useUiTexts } from './texts';

/** What every field takes, whatever it holds. */
export interface FieldProps {
  readonly label: string;
  /** Names the field in error summaries: `facts.issuedOn`. */
  readonly name?: string | undefined;
  readonly help?: ReactNode;
  /** What is wrong with it, in one plain sentence. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string;
}

/** The look of everything one types into. */
export const CONTROL =
  'w-full rounded-md border border-control bg-raised text-base text-text transition-colors ' +
  'focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus ' +
  'data-[focused]:border-accent data-[focused]:outline-2 data-[focused]:-outline-offset-1 data-[focused]:outline-focus ' +
  'invalid:border-danger data-[invalid]:border-danger disabled:opacity-60 data-[disabled]:opacity-60';
export const CONTROL_HEIGHT = 'min-h-11 px-3 sm:min-h-9 sm:px-2.5';

export const FIELD = 'flex min-w-0 flex-col gap-1';

/** Required fields say so in words, as forms of the Government of Canada do. */
export const FieldLabel = ({
  label,
  isRequired,
}: {
  readonly label: string;
  readonly isRequired?: boolean | undefined;
}) => {
  const t = useUiTexts();
  return (
    <Label className="text-sm font-medium text-text">
      {label}
      {isRequired === true && <span className="font-normal text-muted"> ({t('required')})</span>}
    </Label>
  );
};

export const FieldHelp = ({ children }: { readonly children: ReactNode }) => (
  <Text slot="description" className="text-sm text-muted">
    {children}
  </Text>
);

export const FieldFault = ({
  error,
  className,
}: {
  readonly error: string | undefined;
  readonly className?: string;
}) => (
  <FieldError className={classes('flex items-start gap-1.5 text-sm text-danger', className)}>
    <CircleAlert size={15} aria-hidden className="mt-0.5 shrink-0" />
    <span>{error}</span>
  </FieldError>
);
