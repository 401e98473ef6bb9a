import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ComboBox } from '../../shared/ui/combo-box';
import { workersQuery } from '../workers/worker-queries';
import { usePrivacyTexts } from './texts';

interface PersonChoiceProps {
  readonly label?: string;
  readonly value: string | undefined;
  readonly onChange: (workerId: string | undefined, name: string) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** A worker on file, found by a part of the name. */
export const PersonChoice = ({ label, value, onChange, error, isRequired = true }: PersonChoiceProps) => {
  const t = usePrivacyTexts();
  const [typed, setTyped] = useState('');
  // The field shows the whole name of whoever is chosen; the server looks for the family name.
  const { data } = useQuery(workersQuery(useDeferredValue(typed.split(',')[0] ?? '')));
  const options = (data?.items ?? []).map((item) => ({
    value: item.id,
    label: item.givenNames === '' ? item.familyName : `${item.familyName}, ${item.givenNames}`,
  }));
  return (
    <ComboBox
      label={label ?? t('worker')}
      name="workerId"
      isRequired={isRequired}
      help={t('workerHelp')}
      value={value}
      onChange={(id) => onChange(id, options.find((option) => option.value === id)?.label ?? '')}
      onSearch={setTyped}
      whenEmpty={t('workerNone')}
      options={options}
      error={error}
    />
  );
};
