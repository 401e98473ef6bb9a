import { useQuery } from '@tanstack/react-query';
import { FilePenLine, Inbox, Plus } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { buttonStyle } from '../../shared/ui/button-styles';
import { Card } from '../../shared/ui/card';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { KeyValues } from '../../shared/ui/key-values';
import { PersonName } from '../../shared/ui/person-name';
import { TextLink } from '../../shared/ui/text-link';
import { toast } from '../../shared/ui/toast';
import { useWorkerTexts } from '../workers/texts';
import { AnswerDrawer } from './answer-drawer';
import { ClockLines } from './clock-lines';
import { PartFrame } from './part-frame';
import { requestsQuery, usePrivacyChange, type PrivacyRequest } from './privacy-queries';
import { ReasonForm } from './reason-form';
import { RequestDrawer } from './request-drawer';
import { usePrivacyTexts } from './texts';

const TONES = { given: 'success', given_in_part: 'warning', refused: 'neutral' } as const;

const Request = ({ request }: { readonly request: PrivacyRequest }) => {
  const t = usePrivacyTexts();
  const w = useWorkerTexts();
  const { locale } = useReader();
  const [act, setAct] = useState<'answer' | 'extend'>();
  const extend = usePrivacyChange((sentOn: string) =>
    answer(
      api.POST('/api/v1/privacy/requests/{id}/extension', {
        params: { path: { id: request.id } },
        body: { sentOn, version: request.version },
      }),
    ),
  );
  const isOpen = request.answer === null;
  const copies = `/api/v1/privacy/workers/${request.workerId}/export`;
  return (
    <Card
      isRecord
      title={
        <TextLink to="/workers/$workerId" params={{ workerId: request.workerId }} className="text-text">
          <PersonName name={request.worker} />
        </TextLink>
      }
      aside={
        request.answer === null || request.answeredOn === null ? (
          <StatusChip tone="accent">{t('open')}</StatusChip>
        ) : (
          <StatusChip tone={TONES[request.answer]}>
            {t('answeredAs', {
              answer: t(`answer.${request.answer}`),
              day: formatDay(request.answeredOn, locale),
            })}
          </StatusChip>
        )
      }
    >
      <KeyValues
        items={[
          { key: t('askedWhat'), value: <span className="whitespace-pre-line">{request.askedWhat}</span> },
          ...(request.fields.length === 0
            ? []
            : [{ key: t('fields'), value: request.fields.map((field) => w(field)).join(', ') }]),
          { key: t('receivedOn'), value: <DateText day={request.receivedOn} relative="none" /> },
          ...(isOpen && request.dueOn !== null
            ? [{ key: t('dueOn'), value: <DateText day={request.dueOn} kind="due" className="font-medium" /> }]
            : []),
          ...(isOpen && request.extendedOn === null && request.extensionNoticeBy !== null
            ? [{ key: t('extendBy'), value: <DateText day={request.extensionNoticeBy} kind="due" /> }]
            : []),
          ...(request.handledBy === null ? [] : [{ key: t('handledBy'), value: request.handledBy }]),
          ...(request.reasons === null ? [] : [{ key: t('reasons'), value: request.reasons }]),
          ...(request.statement === null ? [] : [{ key: t('statement'), value: request.statement }]),
        ]}
      />
      {request.extendedOn !== null && (
        <p className="pt-2 text-sm text-muted">{t('extendedOn', { day: formatDay(request.extendedOn, locale) })}</p>
      )}
      {request.clocks.length > 0 && <ClockLines clocks={request.clocks} />}
      <div className="flex flex-wrap gap-2 pt-2">
        {isOpen && (
          <Button size="small" onPress={() => setAct('answer')}>
            {t('answer')}
          </Button>
        )}
        {isOpen && request.extendedOn === null && request.extensionNoticeBy !== null && (
          <Button size="small" kind="quiet" onPress={() => setAct('extend')}>
            {t('extend')}
          </Button>
        )}
        {request.kind === 'access' && (
          <>
            <a href={`${copies}/page`} target="_blank" rel="noreferrer" className={buttonStyle('quiet', 'small')}>
              {t('exportPage')}
            </a>
            <a href={copies} download className={buttonStyle('quiet', 'small')}>
              {t('exportData')}
            </a>
          </>
        )}
      </div>
      {act === 'answer' && <AnswerDrawer request={request} onClose={() => setAct(undefined)} />}
      {act === 'extend' && (
        <ReasonForm
          title={t('extendTitle')}
          lead={t('extendLead')}
          label={t('reasons')}
          dayLabel={t('sentOn')}
          dayName="sentOn"
          isDayOnly
          action={t('save')}
          send={({ day }) => extend.mutateAsync(day)}
          onDone={() => {
            toast(t('saved'));
            setAct(undefined);
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </Card>
  );
};

/** Requests of people for their data, or to correct it: what waits first. */
export const RequestsPart = ({ kind }: { readonly kind: PrivacyRequest['kind'] }) => {
  const t = usePrivacyTexts();
  const query = useQuery(requestsQuery);
  const [isRecording, setRecording] = useState(false);
  const isAccess = kind === 'access';
  const record = (
    <Button kind="primary" onPress={() => setRecording(true)}>
      <Plus size={16} aria-hidden />
      {isAccess ? t('recordRequest') : t('recordCorrection')}
    </Button>
  );
  return (
    <PartFrame query={query}>
      {({ items }) => {
        const shown = items.filter((item) => item.kind === kind);
        return (
          <>
            {shown.length === 0 ? (
              <Card>
                <EmptyState
                  icon={isAccess ? Inbox : FilePenLine}
                  title={isAccess ? t('requestsEmptyTitle') : t('correctionsEmptyTitle')}
                  action={record}
                >
                  {isAccess ? t('requestsEmpty') : t('correctionsEmpty')}
                </EmptyState>
              </Card>
            ) : (
              <>
                <div className="pb-3">{record}</div>
                <ul className="flex flex-col gap-3">
                  {shown.map((request) => (
                    <li key={request.id}>
                      <Request request={request} />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {isRecording && <RequestDrawer kind={kind} onClose={() => setRecording(false)} />}
          </>
        );
      }}
    </PartFrame>
  );
};
