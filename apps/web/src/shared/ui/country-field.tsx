import { COUNTRIES } from '@permitdesk/domain/places/countries';
import { useMemo } from 'react';
import { useReader } from '../i18n/use-reader';
import { ComboBox } from './combo-box';
import type { FieldProps } from './field';

interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A country by its name in the reader's language. Brings the whole list of countries with it: load it on demand. */
export const CountryField = (props: CountryFieldProps) => {
  const { say, locale } = useReader();
  const options = useMemo(
    () =>
      COUNTRIES.map(({ code, name }) => ({ value: code, label: say(name) })).sort((a, b) =>
        a.label.localeCompare(b.label, locale),
      ),
    [say, locale],
  );
  return <ComboBox {...props} options={options} />;
};
