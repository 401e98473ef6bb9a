import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Badge } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { CopyButton } from '../../shared/ui/copy-button';
import { useOffice } from '../../shared/ui/office';
import { Select } from '../../shared/ui/select';
import { TextLink } from '../../shared/ui/text-link';
import { colleaguesQuery } from '../custodians/custodian-queries';
import { useMay } from '../session/session-query';
import { useHandOverTexts } from './texts';

const codesQuery = { queryKey: ['hand-over-codes'], queryFn: () => answer(api.GET('/api/v1/hand-over-codes')) };
const handOversQuery = { queryKey: ['hand-overs'], queryFn: () => answer(api.GET('/api/v1/hand-overs')) };

const PastHandOvers = () => {
  const t = useHandOverTexts();
  const { data } = useQuery(handOversQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <>
      <h3 className="pt-4 text-sm font-semibold">{t('past')}</h3>
      <ul className="divide-y divide-border">
        {data.items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center gap-x-3 py-2">
            <TextLink to="/hand-overs/$handOverId" params={{ handOverId: item.id }}>
              {item.employer.name}
            </TextLink>
            <span className="text-sm text-muted">
              {t(item.direction === 'out' ? 'wentTo' : 'cameFrom', { name: item.otherName })} · {item.doneOn}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The receiver's side of a hand-over: a code for whoever hands a file over, and who will answer for its cases. */
export const HandOverCodes = () => {
  const t = useHandOverTexts();
  const may = useMay();
  const { locale } = useReader();
  const { zone } = useOffice();
  const queries = useQueryClient();
  const mayHandOver = may('employer.hand-over');
  const { data: codes } = useQuery({ ...codesQuery, enabled: mayHandOver });
  const { data: colleagues } = useQuery(colleaguesQuery);
  const [responsibleId, setResponsible] = useState<string>();
  const [made, setMade] = useState<Api['NewHandOverCodeView']>();
  const again = (): void => void queries.invalidateQueries({ queryKey: codesQuery.queryKey });
  const make = useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/hand-over-codes', { body: { responsibleId: id } })),
    onSuccess: (code) => {
      setMade(code);
      again();
    },
  });
  const withdraw = useMutation({
    mutationFn: (id: string) =>
      answer(api.POST('/api/v1/hand-over-codes/{id}/withdrawal', { params: { path: { id } } })),
    onSuccess: again,
  });
  if (!mayHandOver) return null;
  const problem = make.error ?? withdraw.error;
  return (
    <Card title={t('receiveTitle')} className="mt-6">
      <p className="pb-3 text-muted text-pretty">{t('receiveLead')}</p>
      {problem !== null && <ProblemNotice problem={problemOf(problem)} />}
      {made !== undefined && (
        <Banner tone="success" title={t('codeOnce')} className="mb-3">
          <span className="inline-flex items-center gap-1 font-mono select-all">
            {made.code} <CopyButton value={made.code} what={t('code')} />
          </span>
        </Banner>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t('responsible')}
          name="responsibleId"
          value={responsibleId}
          onChange={setResponsible}
          options={(colleagues?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          error={undefined}
          className="min-w-60"
        />
        <Button
          isDisabled={responsibleId === undefined}
          isPending={make.isPending}
          onPress={() => responsibleId !== undefined && make.mutate(responsibleId)}
        >
          {t('makeCode')}
        </Button>
      </div>
      {(codes?.items.length ?? 0) > 0 && (
        <ul aria-label={t('codes')} className="mt-3 divide-y divide-border border-t border-border">
          {codes?.items.map((item) => (
            <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <span className="grow">
                {item.responsible.name}
                <span className="tabular block text-sm text-muted">
                  {t('validTo')} {formatInstant(item.expiresAt, zone, locale)}
                </span>
              </span>
              <Badge tone={item.state === 'open' ? 'info' : 'neutral'}>{t(`state.${item.state}`)}</Badge>
              {item.state === 'open' && (
                <Button size="small" kind="quiet" onPress={() => withdraw.mutate(item.id)}>
                  {t('withdraw')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <PastHandOvers />
    </Card>
  );
};
