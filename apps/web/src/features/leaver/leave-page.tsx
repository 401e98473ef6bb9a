import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { RefusalList } from '../../shared/refusals/refusal-list';
import { Badge } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { KeyValues } from '../../shared/ui/key-values';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Select } from '../../shared/ui/select';
import { Skeleton } from '../../shared/ui/skeleton';
import { StepList } from './step-list';
import { TextArea } from '../../shared/ui/text-field';
import { useLeaverTexts } from './texts';

type Plan = Api['LeavePlanView'];
const NOBODY = 'none';

const Holdings = ({ holdings }: { readonly holdings: Plan['holdings'] }) => {
  const say = useSay();
  return (
    <ul className="divide-y divide-border">
      {holdings.map(({ kind, name, says, count }) => (
        <li key={kind} className="flex items-baseline gap-3 py-2">
          <span className="tabular w-10 shrink-0 text-right font-semibold">{count}</span>
          <span>
            {say(name)}
            {count > 0 && <span className="block text-sm text-muted text-pretty">{say(says)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Wizard = ({ plan }: { readonly plan: Plan }) => {
  const t = useLeaverTexts();
  const queries = useQueryClient();
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [done, setDone] = useState<Api['LeaveDoneView']>();
  const takersOf = (employerId: string) => plan.takers.filter(({ employerIds }) => employerIds.includes(employerId));
  const nobodyYet: Record<string, string> = {};
  const form = useForm({
    initial: {
      takers: nobodyYet,
      custodians: nobodyYet,
      reason: '',
    },
    send: ({ takers, custodians, reason }) =>
      answer(
        api.POST('/api/v1/people/{id}/leave', {
          params: { path: { id: plan.person.id } },
          body: {
            takers: Object.entries(takers).map(([employerId, accountId]) => ({ employerId, accountId })),
            custodians: Object.entries(custodians)
              .filter(([, accountId]) => accountId !== NOBODY)
              .map(([custodianId, accountId]) => ({ custodianId, accountId })),
            ...(reason.trim() === '' ? {} : { reason }),
          },
        }),
      ),
    onDone: (result) => {
      setDone(result);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const { values, set } = form;
  const nameOf = (id: string | undefined): string => plan.takers.find((taker) => taker.id === id)?.name ?? '–';
  const isChosen = plan.employers.every(({ employerId }) => values.takers[employerId] !== undefined);
  if (done !== undefined)
    return (
      <Banner tone="success" title={t('done', { name: plan.person.name })}>
        {t('doneLead')}
      </Banner>
    );
  return (
    <div className="flex flex-col gap-4">
      <StepList labels={[t('step1'), t('step2'), t('step3')]} current={step} />
      {step === 1 && (
        <Card title={t('step1')}>
          {plan.blocks.length > 0 && <RefusalList refusals={plan.blocks} className="pb-3" />}
          <Holdings holdings={plan.holdings} />
          <Button kind="primary" className="mt-3" isDisabled={plan.blocks.length > 0} onPress={() => setStep(2)}>
            {t('goOn')}
          </Button>
        </Card>
      )}
      {step === 2 && (
        <Card title={t('step2')}>
          <div className="flex flex-col gap-4">
            {plan.employers.length === 0 && plan.custodianships.length === 0 && (
              <p className="text-muted">{t('nothingMoves')}</p>
            )}
            {plan.employers.map(({ employerId, employer, cases, openDeadlines }) => (
              <Select
                key={employerId}
                label={t('casesOf', { name: employer, count: cases })}
                name={`takers.${employerId}`}
                isRequired
                help={t('openDates', { count: openDeadlines })}
                value={values.takers[employerId]}
                onChange={(value) => set('takers', { ...values.takers, [employerId]: value })}
                options={takersOf(employerId).map(({ id, name }) => ({ value: id, label: name }))}
                error={undefined}
              />
            ))}
            {plan.custodianships.map(({ custodianId, account, isSole }) => (
              <Select
                key={custodianId}
                label={t('signInFor', { name: account })}
                name={`custodians.${custodianId}`}
                help={isSole ? t('sole') : t('custodianHelp')}
                value={values.custodians[custodianId] ?? NOBODY}
                onChange={(value) => set('custodians', { ...values.custodians, [custodianId]: value })}
                options={[
                  { value: NOBODY, label: t('nobody') },
                  ...plan.takers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                error={undefined}
              />
            ))}
          </div>
          <div className="flex flex-wrap gap-2 pt-4">
            <Button kind="primary" isDisabled={!isChosen} onPress={() => setStep(3)}>
              {t('goOn')}
            </Button>
            <Button kind="quiet" onPress={() => setStep(1)}>
              {t('back')}
            </Button>
          </div>
        </Card>
      )}
      {step === 3 && (
        <Card title={t('step3')}>
          <FormBody
            form={form}
            actions={
              <>
                <Button type="submit" kind="primary" isPending={form.isSending}>
                  {t('leave')}
                </Button>
                <Button kind="quiet" onPress={() => setStep(2)}>
                  {t('back')}
                </Button>
              </>
            }
          >
            <Banner tone="warning" title={t('noUndo')}>
              {t('noUndoLead')}
            </Banner>
            <KeyValues
              items={[
                ...plan.employers.map(({ employerId, employer, cases }) => ({
                  key: t('casesOf', { name: employer, count: cases }),
                  value: nameOf(values.takers[employerId]),
                })),
                ...plan.custodianships.map(({ custodianId, account, isSole }) => ({
                  key: t('signInFor', { name: account }),
                  value:
                    (values.custodians[custodianId] ?? NOBODY) === NOBODY ? (
                      <Badge tone={isSole ? 'warning' : 'neutral'}>{t('nobody')}</Badge>
                    ) : (
                      nameOf(values.custodians[custodianId])
                    ),
                })),
              ]}
            />
            <Holdings holdings={plan.holdings.filter(({ fate, count }) => fate === 'ends' && count > 0)} />
            <TextArea
              label={t('reason')}
              name="reason"
              maxLength={500}
              value={values.reason}
              onChange={(value) => set('reason', value)}
              error={form.errorOf('reason')}
            />
          </FormBody>
        </Card>
      )}
    </div>
  );
};

/** A person leaves: what hangs on them, who takes it, and the summary before it happens. */
export const LeavePage = () => {
  const t = useLeaverTexts();
  const { personId } = useParams({ from: '/desk/settings/people/$personId/leave' });
  const { data, error, refetch } = useQuery({
    queryKey: ['leave', personId],
    queryFn: () => answer(api.GET('/api/v1/people/{id}/leave', { params: { path: { id: personId } } })),
    // What was counted when the wizard began stays in sight; the leaving itself counts again.
    staleTime: Infinity,
  });
  if (error !== null && data === undefined) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('title', { name: data?.person.name ?? '' })} lead={t('lead')} />
      {data === undefined ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
      ) : (
        <Wizard plan={data} />
      )}
    </div>
  );
};
