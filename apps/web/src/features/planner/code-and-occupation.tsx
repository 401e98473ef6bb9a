import { NOC_2021 } from '@permitdesk/domain/occupations/noc-2021';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useReader } from '../../shared/i18n/use-reader';
import { ComboBox } from '../../shared/ui/combo-box';
import { codesQuery } from '../exemption/exemption-queries';
import { usePlannerTexts } from './texts';

interface ChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly error: string | undefined;
}

/** A code of the register, found by its letters or its name. */
export const CodeChoice = (props: ChoiceProps) => {
  const t = usePlannerTexts();
  const { language } = useReader();
  const { data } = useQuery(codesQuery);
  const options = useMemo(
    () => (data ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` })),
    [data, language],
  );
  return <ComboBox {...props} label={t('code')} name="code" options={options} />;
};

/** An occupation, found by its digits or its title. */
export const OccupationChoice = (props: ChoiceProps) => {
  const t = usePlannerTexts();
  const { language } = useReader();
  const options = useMemo(
    () => NOC_2021.map(({ code, title }) => ({ value: code, label: `${code} · ${title[language]}` })),
    [language],
  );
  return <ComboBox {...props} label={t('noc')} name="noc" options={options} />;
};
