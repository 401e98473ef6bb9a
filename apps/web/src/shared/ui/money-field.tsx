import { useState } from 'react';
import { formatCents, readCents } from '../format/money';
import { useReader } from '../i18n/use-reader';
import type { FieldProps } from './field';
import { TextField } from './text-field';
import { useUiTexts } from './texts';

interface MoneyFieldProps extends FieldProps {
  /** Whole cents of a Canadian dollar. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** An amount, typed as people type money and kept in whole cents. What cannot be read stays as typed and says so. */
export const MoneyField = ({ value, onChange, error, ...rest }: MoneyFieldProps) => {
  const { locale } = useReader();
  const t = useUiTexts();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined ? '' : formatCents(value, locale));
  const unreadable = typed !== undefined && typed.trim() !== '' && readCents(typed, locale) === undefined;
  const change = (text: string): void => {
    setTyped(text);
    onChange(readCents(text, locale));
  };
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      value={shown}
      onChange={change}
      onBlur={() => !unreadable && setTyped(undefined)}
      error={error ?? (unreadable ? t('moneyUnreadable') : undefined)}
    />
  );
};
