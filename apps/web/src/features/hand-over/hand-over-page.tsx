import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { RefusalList } from '../../shared/refusals/refusal-list';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { KeyValues } from '../../shared/ui/key-values';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { TextArea } from '../../shared/ui/text-field';
import { useHandOverTexts } from './texts';

const ConfirmForm = ({
  employerId,
  name,
  code,
  receiver,
}: {
  readonly employerId: string;
  readonly name: string;
  readonly code: string;
  readonly receiver: string;
}) => {
  const t = useHandOverTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initial: { confirmation: '', reason: '', code },
    check: ({ confirmation, reason }) => ({
      ...(confirmation === name ? {} : { confirmation: t('typeName', { name }) }),
      ...(reason.trim().length < 3 ? { reason: t('missing', { label: t('reason') }) } : {}),
    }),
    send: (body) =>
      answer(api.POST('/api/v1/employers/{id}/hand-over', { params: { path: { id: employerId } }, body })),
    onDone: (done) => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      void navigate({ to: '/hand-overs/$handOverId', params: { handOverId: done.id } });
    },
  });
  return (
    <FormBody
      form={form}
      actions={
        <Button type="submit" kind="primary" isPending={form.isSending}>
          {t('handOver')}
        </Button>
      }
    >
      <Banner tone="warning" title={t('noWayBack', { receiver })}>
        {t('sealed')}
      </Banner>
      <TextArea
        label={t('reason')}
        name="reason"
        isRequired
        maxLength={500}
        value={form.values.reason}
        onChange={(value) => form.set('reason', value)}
        error={form.errorOf('reason')}
      />
      <TextField
        label={t('confirmation')}
        name="confirmation"
        isRequired
        help={t('typeName', { name })}
        value={form.values.confirmation}
        onChange={(value) => form.set('confirmation', value)}
        error={form.errorOf('confirmation')}
      />
    </FormBody>
  );
};

/** Take an employer's cases elsewhere: what goes and what stands against it, to whom, and the last word. */
export const HandOverPage = () => {
  const t = useHandOverTexts();
  const say = useSay();
  const { employerId } = useParams({ from: '/desk/employers/$employerId/hand-over' });
  const [code, setCode] = useState('');
  const plan = useQuery({
    queryKey: ['hand-over', employerId],
    queryFn: () => answer(api.GET('/api/v1/employers/{id}/hand-over', { params: { path: { id: employerId } } })),
  });
  const receiver = useMutation({
    mutationFn: (typed: string) =>
      answer(
        api.POST('/api/v1/employers/{id}/hand-over/receiver', {
          params: { path: { id: employerId } },
          body: { code: typed },
        }),
      ),
  });
  if (plan.error !== null) return <QueryProblem error={plan.error} onRetry={() => void plan.refetch()} />;
  const { data } = plan;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4">
      <PageHeader title={t('title', { name: data?.employer.name ?? '' })} lead={t('lead')} />
      {data === undefined ? (
        <Card>
          <Skeleton lines={8} />
        </Card>
      ) : (
        <>
          <Card title={t('step1')}>
            <KeyValues
              items={data.counts.map(({ name, count }) => ({
                key: say(name),
                value: <span className="tabular">{count}</span>,
              }))}
            />
            {data.blocks.length > 0 && (
              <div className="pt-4">
                <h3 className="pb-2 font-semibold">{t('blocked')}</h3>
                <RefusalList refusals={data.blocks} />
                <Button size="small" className="mt-3" onPress={() => void plan.refetch()}>
                  {t('lookAgain')}
                </Button>
              </div>
            )}
          </Card>
          {data.blocks.length === 0 && (
            <Card title={t('step2')}>
              <p className="pb-3 text-muted text-pretty">{t('codeLead')}</p>
              {receiver.error !== null && <ProblemNotice problem={problemOf(receiver.error)} />}
              <form
                className="flex flex-wrap items-end gap-2"
                onSubmit={(event) => {
                  event.preventDefault();
                  receiver.mutate(code);
                }}
              >
                <TextField
                  label={t('code')}
                  name="code"
                  value={code}
                  onChange={(value) => {
                    setCode(value);
                    receiver.reset();
                  }}
                  error={undefined}
                  className="grow"
                />
                <Button type="submit" isPending={receiver.isPending} isDisabled={code.trim() === ''}>
                  {t('whoIsIt')}
                </Button>
              </form>
              {receiver.data !== undefined && (
                <p className="pt-3">
                  {t('receiver')} <strong>{receiver.data.name}</strong>
                </p>
              )}
            </Card>
          )}
          {receiver.data !== undefined && data.blocks.length === 0 && (
            <Card title={t('step3')}>
              <ConfirmForm
                employerId={employerId}
                name={data.employer.name}
                code={code}
                receiver={receiver.data.name}
              />
            </Card>
          )}
        </>
      )}
    </div>
  );
};
