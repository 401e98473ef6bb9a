import { NOC_2021 } from '@permitdesk/domain/occupations/noc-2021';
import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useReader, useSay } from '../../../shared/i18n/use-reader';
import { ComboBox } from '../../../shared/ui/combo-box';
import type { FieldProps } from '../../../shared/ui/field';
import { Select } from '../../../shared/ui/select';
import { codesQuery } from '../../exemption/exemption-queries';

interface RegisterFactProps extends FieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A code of the register, found by its letters or its name. */
export const CodeFact = (props: RegisterFactProps) => {
  const say = useSay();
  const { data } = useQuery(codesQuery);
  const options = useMemo(
    () => (data ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${say(name)}` })),
    [data, say],
  );
  // The field shows the name of its choice only if the choice was there when it was drawn.
  return <ComboBox key={options.length === 0 ? 'empty' : 'read'} {...props} options={options} />;
};

/** An occupation, found by its digits or its title. */
export const OccupationFact = (props: RegisterFactProps) => {
  const { language } = useReader();
  const options = useMemo(
    () => NOC_2021.map(({ code, title }) => ({ value: code, label: `${code} · ${title[language]}` })),
    [language],
  );
  return <ComboBox {...props} options={options} />;
};

/** One of the provinces and territories. */
export const ProvinceFact = ({ value, ...props }: RegisterFactProps) => {
  const say = useSay();
  return (
    <Select {...props} value={value} options={PROVINCES.map(({ code, name }) => ({ value: code, label: say(name) }))} />
  );
};
