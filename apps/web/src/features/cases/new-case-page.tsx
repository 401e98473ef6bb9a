import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { useRecordTexts } from '../../shared/records/texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DateField } from '../../shared/ui/date-field';
import { PageHeader } from '../../shared/ui/page-header';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextArea, TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { caseQuery } from '../case/case-query';
import { PlaceChoice } from '../employers/parts/place-choice';
import { workerQuery } from '../workers/worker-queries';
import { EmployerChoice } from './employer-choice';
import { OpenCasesNotice } from './open-cases-notice';
import { useCasesTexts } from './texts';
import { WorkerChoice } from './worker-choice';

const KINDS = ['first_permit', 'renewal', 'new_employer', 'new_terms'] as const satisfies readonly Api['CaseKind'][];
const NONE = 'none';

interface NewCase {
  readonly workerId: string | undefined;
  readonly employerId: string | undefined;
  readonly entityId: string | undefined;
  readonly branchId: string | undefined;
  readonly kind: Api['CaseKind'];
  readonly jobTitle: string;
  readonly wantedStartOn: string | undefined;
  readonly previousCaseId: string | undefined;
  readonly note: string;
}

export const NewCasePage = () => {
  const t = useCasesTexts();
  const r = useRecordTexts();
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const given = useSearch({ from: '/desk/cases/new' });
  const [hasNote, setHasNote] = useState(false);
  const form = useForm<NewCase, Api['CaseView']>({
    initial: {
      workerId: given.worker,
      employerId: given.employer,
      entityId: undefined,
      branchId: undefined,
      kind: 'first_permit',
      jobTitle: '',
      wantedStartOn: undefined,
      previousCaseId: undefined,
      note: '',
    },
    check: (values): FieldErrors => ({
      ...(values.workerId === undefined ? { workerId: t('missing', { label: t('newWorker') }) } : {}),
      ...(values.employerId === undefined ? { employerId: t('missing', { label: t('newEmployer') }) } : {}),
      ...(values.jobTitle.trim() === '' ? { jobTitle: t('missing', { label: t('jobTitle') }) } : {}),
      ...(values.wantedStartOn === undefined ? { wantedStartOn: t('missing', { label: t('wantedStartOn') }) } : {}),
    }),
    send: ({
      workerId = '',
      employerId = '',
      entityId,
      branchId,
      wantedStartOn = '',
      kind,
      jobTitle,
      previousCaseId,
      note,
    }) =>
      answer(
        api.POST('/api/v1/cases', {
          body: {
            workerId,
            employerId,
            kind,
            jobTitle,
            wantedStartOn,
            ...(kind === 'first_permit' || previousCaseId === undefined ? {} : { previousCaseId }),
            ...(entityId === undefined ? {} : { entityId }),
            ...(branchId === undefined ? {} : { branchId }),
            ...(note.trim() === '' ? {} : { note }),
          },
        }),
      ),
    onDone: (made) => {
      queries.setQueryData(caseQuery(made.id).queryKey, made);
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'case',
      });
      toast(t('requested', { number: made.number }));
      void navigate({ to: '/cases/$caseId', params: { caseId: made.id } });
    },
  });
  const { values, set, errorOf } = form;
  const { data: worker } = useQuery({ ...workerQuery(values.workerId ?? ''), enabled: values.workerId !== undefined });
  const earlier = worker?.cases ?? [];

  const chooseKind = (kind: Api['CaseKind']): void => {
    set('kind', kind);
    // The newest case is nearly always the one that is renewed or changed.
    if (kind !== 'first_permit' && values.previousCaseId === undefined) set('previousCaseId', earlier[0]?.id);
  };

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('newTitle')} lead={t('newLead')} />
      <Card>
        <FormBody
          form={form}
          actions={
            <>
              <Button type="submit" kind="primary" isPending={form.isSending}>
                {t('ask')}
              </Button>
              <Button kind="quiet" onPress={() => router.history.back()}>
                {t('cancel')}
              </Button>
            </>
          }
        >
          <WorkerChoice
            chosen={worker}
            value={values.workerId}
            onChange={(value) => {
              set('workerId', value);
              set('previousCaseId', undefined);
            }}
            error={errorOf('workerId')}
          />
          {worker !== undefined && <OpenCasesNotice cases={earlier} />}
          <EmployerChoice
            value={values.employerId}
            onChange={(value) => {
              set('employerId', value);
              set('entityId', undefined);
              set('branchId', undefined);
            }}
            error={errorOf('employerId')}
          />
          {values.employerId !== undefined && (
            <PlaceChoice
              label={t('place')}
              whole={t('wholeEmployer')}
              help={t('placeHelp')}
              employerId={values.employerId}
              value={values}
              onChange={(place) => {
                set('entityId', place.entityId);
                set('branchId', place.branchId);
              }}
              error={errorOf('entityId') ?? errorOf('branchId')}
            />
          )}
          <RadioGroup
            label={t('kind')}
            name="kind"
            value={values.kind}
            onChange={chooseKind}
            options={KINDS.map((kind) => ({ value: kind, label: r(`kind.${kind}`) }))}
            error={errorOf('kind')}
          />
          {values.kind !== 'first_permit' && earlier.length > 0 && (
            <Select
              label={t('previousCase')}
              name="previousCaseId"
              help={t('previousCaseHelp')}
              value={values.previousCaseId ?? NONE}
              onChange={(value) => set('previousCaseId', value === NONE ? undefined : value)}
              options={[
                { value: NONE, label: t('noPrevious') },
                ...earlier.map((item) => ({
                  value: item.id,
                  label: `#${item.number} · ${item.employer} · ${item.jobTitle}`,
                })),
              ]}
              error={errorOf('previousCaseId')}
            />
          )}
          <TextField
            label={t('jobTitle')}
            name="jobTitle"
            isRequired
            help={t('jobTitleHelp')}
            value={values.jobTitle}
            onChange={(value) => set('jobTitle', value)}
            error={errorOf('jobTitle')}
          />
          <DateField
            label={t('wantedStartOn')}
            name="wantedStartOn"
            isRequired
            value={values.wantedStartOn}
            onChange={(value) => set('wantedStartOn', value)}
            error={errorOf('wantedStartOn')}
            className="sm:max-w-60"
          />
          {hasNote ? (
            <TextArea
              label={t('note')}
              name="note"
              help={t('noteHelp')}
              maxLength={2_000}
              autoFocus
              value={values.note}
              onChange={(value) => set('note', value)}
              error={errorOf('note')}
            />
          ) : (
            <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={() => setHasNote(true)}>
              {t('addNote')}
            </Button>
          )}
        </FormBody>
      </Card>
    </div>
  );
};
