import { findCountry } from '@permitdesk/domain/places/countries';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { CopyButton } from '../../shared/ui/copy-button';
import { DateText } from '../../shared/ui/date-text';
import { Drawer } from '../../shared/ui/dialog';
import { KeyValues } from '../../shared/ui/key-values';
import { Skeleton } from '../../shared/ui/skeleton';
import { toast } from '../../shared/ui/toast';
import { useUiTexts } from '../../shared/ui/texts';
import { useMay } from '../session/session-query';
import { useWorkerTexts } from './texts';
import { viewPassport, workerQuery, type WorkerView } from './worker-queries';

const WorkerForm = lazy(async () => ({ default: (await import('./worker-form')).WorkerForm }));

/** Who the worker is, exactly as on the passport. */
export const PersonalData = ({ worker }: { readonly worker: WorkerView }) => {
  const t = useWorkerTexts();
  const ui = useUiTexts();
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const look = useMutation({ mutationFn: () => viewPassport(worker.id), gcTime: 0 });
  const shown = look.data;
  const nothing = <span className="text-muted">{t('notGiven')}</span>;
  const country = (code: string | null) => {
    if (code === null) return nothing;
    const found = findCountry(code);
    return found === undefined ? code : say(found.name);
  };
  const copied = (value: string | null, what: string) =>
    value === null ? (
      nothing
    ) : (
      <span className="tabular inline-flex items-center gap-1">
        {value}
        {shown !== undefined && <CopyButton value={value} what={what} />}
      </span>
    );
  const reload = (): void => void queries.invalidateQueries({ queryKey: workerQuery(worker.id).queryKey });
  return (
    <Card
      title={t('personal')}
      aside={
        <>
          {may('passport.read') && (
            <Button
              kind="quiet"
              size="small"
              isPending={look.isPending}
              aria-label={shown === undefined ? t('showPassport') : t('hidePassport')}
              onPress={() => (shown === undefined ? look.mutate() : look.reset())}
            >
              {shown === undefined ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
              {shown === undefined ? ui('show') : ui('hide')}
            </Button>
          )}
          {may('worker.edit') && (
            <Button kind="quiet" size="small" onPress={() => setEditing(true)}>
              <Pencil size={14} aria-hidden />
              {t('edit')}
            </Button>
          )}
        </>
      }
    >
      {look.isError && <Banner tone="danger" title={t('showFailed')} className="mb-3" />}
      <KeyValues
        items={[
          { key: t('familyName'), value: <span translate="no">{worker.familyName}</span> },
          {
            key: t('givenNames'),
            value: worker.givenNames === '' ? nothing : <span translate="no">{worker.givenNames}</span>,
          },
          {
            key: t('dateOfBirth'),
            value:
              worker.dateOfBirth === null ? (
                nothing
              ) : shown?.dateOfBirth == null ? (
                <span className="tabular">{worker.dateOfBirth}</span>
              ) : (
                <DateText day={shown.dateOfBirth} relative="none" />
              ),
          },
          { key: t('gender'), value: worker.gender === null ? nothing : t(`gender.${worker.gender}`) },
          { key: t('citizenship'), value: country(worker.citizenship) },
          { key: t('residence'), value: country(worker.residence) },
          { key: t('birthCountry'), value: country(worker.birthCountry) },
          {
            key: t('passportNumber'),
            value: copied(shown?.passportNumber ?? worker.passportNumber, t('passportNumber')),
          },
          {
            key: t('passportExpiresOn'),
            value: worker.passportExpiresOn === null ? nothing : <DateText day={worker.passportExpiresOn} kind="due" />,
          },
          { key: t('uci'), value: copied(shown?.uci ?? worker.uci, t('uci')) },
          {
            key: t('biometricsGivenOn'),
            value: worker.biometricsGivenOn === null ? nothing : <DateText day={worker.biometricsGivenOn} />,
          },
          { key: t('officialLanguage'), value: t(`language.${worker.officialLanguage}`) },
          { key: t('email'), value: worker.email ?? nothing },
        ]}
      />
      <Drawer title={t('editTitle')} isOpen={isEditing} onClose={() => setEditing(false)} width="wide">
        <Suspense fallback={<Skeleton lines={8} />}>
          <WorkerForm
            // A newer version starts the form anew only when the record was read again on purpose.
            key={worker.id}
            worker={worker}
            onReload={reload}
            onCancel={() => setEditing(false)}
            onSaved={(saved) => {
              look.reset();
              queries.setQueryData(workerQuery(worker.id).queryKey, saved);
              void queries.invalidateQueries({
                predicate: ({ queryKey }) =>
                  ['workers', 'cases', 'case', 'home', 'deadlines', 'privacy'].includes(String(queryKey[0])) ||
                  queryKey[2] === 'earlier-values',
              });
              setEditing(false);
              toast(t('saved'));
            }}
          />
        </Suspense>
      </Drawer>
    </Card>
  );
};
