import { findCountry } from '@permitdesk/domain/places/countries';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { ComboBox } from '../../shared/ui/combo-box';
import { Drawer } from '../../shared/ui/dialog';
import { toast } from '../../shared/ui/toast';
import { useMay } from '../session/session-query';
import { useWorkerTexts } from '../workers/texts';
import { WorkerForm } from '../workers/worker-form';
import { workerQuery, workersQuery, type WorkerView } from '../workers/worker-queries';
import { useCasesTexts } from './texts';

interface WorkerChoiceProps {
  /** The worker whose id is chosen, once read. */
  readonly chosen: WorkerView | undefined;
  readonly value: string | undefined;
  readonly onChange: (workerId: string | undefined) => void;
  readonly error: string | undefined;
}

/** A worker on file, or a new one added on the way. */
export const WorkerChoice = ({ chosen, value, onChange, error }: WorkerChoiceProps) => {
  const t = useCasesTexts();
  const w = useWorkerTexts();
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const nameOf = (worker: { readonly familyName: string; readonly givenNames: string }): string =>
    worker.givenNames === '' ? worker.familyName : `${worker.familyName}, ${worker.givenNames}`;
  // The field shows the whole name of whoever is chosen; only other text is a search.
  const isChosenName = chosen !== undefined && typed === nameOf(chosen);
  const { data } = useQuery(workersQuery(useDeferredValue(isChosenName ? '' : (typed.split(',')[0] ?? ''))));
  const found = data?.items ?? [];
  const shown =
    chosen === undefined || found.some(({ id }) => id === chosen.id)
      ? found
      : [{ ...chosen, openCases: chosen.cases.length }, ...found];
  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        label={t('newWorker')}
        name="workerId"
        isRequired
        help={t('newWorkerHelp')}
        value={value}
        onChange={onChange}
        onSearch={setTyped}
        whenEmpty={t('workerNone')}
        options={shown.map((item) => {
          const country = findCountry(item.citizenship);
          return {
            value: item.id,
            label: nameOf(item),
            note: `${country === undefined ? item.citizenship : t('citizenOf', { country: say(country.name) })} · ${t('openCases', { count: item.openCases })}`,
          };
        })}
        error={error}
      />
      {may('worker.edit') && (
        <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={() => setAdding(true)}>
          <UserPlus size={15} aria-hidden />
          {t('addWorkerHere')}
        </Button>
      )}
      <Drawer title={w('addTitle')} isOpen={isAdding} onClose={() => setAdding(false)} width="wide">
        <WorkerForm
          familyName={value === undefined ? typed : ''}
          onCancel={() => setAdding(false)}
          onSaved={(worker) => {
            queries.setQueryData(workerQuery(worker.id).queryKey, worker);
            void queries.invalidateQueries({ queryKey: ['workers'] });
            setAdding(false);
            onChange(worker.id);
            toast(w('added'));
          }}
        />
      </Drawer>
    </div>
  );
};
