import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../shared/ui/button';
import { ComboBox } from '../../shared/ui/combo-box';
import { Drawer } from '../../shared/ui/dialog';
import { toast } from '../../shared/ui/toast';
import { EmployerForm } from '../employers/employer-form';
import { employersQuery } from '../employers/employer-queries';
import { useEmployerTexts } from '../employers/texts';
import { useMay } from '../session/session-query';
import { useCasesTexts } from './texts';

interface EmployerChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (employerId: string | undefined) => void;
  readonly error: string | undefined;
}

/** An employer on file, or a new one added on the way. */
export const EmployerChoice = ({ value, onChange, error }: EmployerChoiceProps) => {
  const t = useCasesTexts();
  const e = useEmployerTexts();
  const may = useMay();
  const queries = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const { data } = useQuery(employersQuery);
  if (data === undefined) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        label={t('newEmployer')}
        name="employerId"
        isRequired
        value={value}
        onChange={onChange}
        options={data.items.map((item) => ({
          value: item.id,
          label: item.operatingName,
          note: item.legalName === item.operatingName ? undefined : item.legalName,
        }))}
        error={error}
      />
      {may('employer.edit') && (
        <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={() => setAdding(true)}>
          <Plus size={15} aria-hidden />
          {t('addEmployerHere')}
        </Button>
      )}
      <Drawer title={e('addTitle')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <EmployerForm
          onCancel={() => setAdding(false)}
          onSaved={(employer) => {
            queries.setQueryData(employersQuery.queryKey, (before) => ({
              items: [...(before?.items ?? []), employer],
            }));
            setAdding(false);
            onChange(employer.id);
            toast(e('added'));
          }}
        />
      </Drawer>
    </div>
  );
};
