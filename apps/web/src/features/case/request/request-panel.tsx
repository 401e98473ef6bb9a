import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { INTAKE_TONES } from '../../../shared/records/state-tones';
import { useRecordTexts } from '../../../shared/records/texts';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { problemOf } from '../../../api/problem';
import { StatusChip } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { DateText } from '../../../shared/ui/date-text';
import { KeyValues } from '../../../shared/ui/key-values';
import { toast } from '../../../shared/ui/toast';
import { timelineQuery, useReloadCase } from '../case-query';
import { useRecordEvent } from '../events/record-drawer';
import { FindingList } from '../findings/finding-list';
import { FactCards, factsOfArea } from '../record/fact-cards';
import { openFindings } from '../step-states';
import { CaseColumns } from '../case-columns';
import { useCaseTexts } from '../texts';
import { mendingContext, useCase } from '../use-case';
import { ReasonDialog, type ReasonEvent } from './reason-dialog';

/** Who asked for the case and why, and the answer to it. */
export const RequestPanel = () => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const { locale } = useReader();
  const view = useCase();
  const record = useRecordEvent(view.id);
  const reload = useReloadCase(view.id);
  const [reasoning, setReasoning] = useState<ReasonEvent>();
  const { data: timeline } = useQuery(timelineQuery(view.id));
  const asked = timeline?.entries.find(({ type }) => type === 'case.requested');
  const { intake } = view.states;
  const can = (type: (typeof view.possible)[number]): boolean => view.possible.includes(type);
  return (
    <CaseColumns view={view}>
      <Card title={t('request')}>
        <StatusChip tone={INTAKE_TONES[intake]}>{r(`intake.${intake}`)}</StatusChip>
        <p className="mt-2 mb-4 max-w-prose text-read text-pretty">{r(`intakeMeaning.${intake}`)}</p>
        <KeyValues
          items={[
            ...(asked === undefined
              ? []
              : [
                  { key: t('requestedBy'), value: asked.recordedBy },
                  { key: t('requestedOn'), value: formatDay(asked.occurredOn, locale, 'long') },
                ]),
            { key: t('kind'), value: r(`kind.${view.kind}`) },
            { key: t('wantedStart'), value: <DateText day={view.wantedStartOn} /> },
            ...(asked?.note === undefined || asked.note === null
              ? []
              : [{ key: t('requestNote'), value: <span className="whitespace-pre-line">{asked.note}</span> }]),
          ]}
        />
        {record.error !== null && (
          <div className="mt-4">
            <ProblemNotice problem={problemOf(record.error)} context={mendingContext(view)} onReload={reload} />
          </div>
        )}
        {intake === 'requested' && !can('case.accepted') && <p className="mt-4 text-muted">{t('noAnswerRight')}</p>}
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
          {can('case.accepted') && (
            <Button
              kind="primary"
              isPending={record.isPending}
              onPress={() =>
                record.mutate(
                  { type: 'case.accepted', facts: {}, version: view.version },
                  { onSuccess: () => toast(t('accepted')) },
                )
              }
            >
              {t('accept')}
            </Button>
          )}
          {can('case.declined') && <Button onPress={() => setReasoning('case.declined')}>{t('decline')}</Button>}
          {can('case.reopened') && <Button onPress={() => setReasoning('case.reopened')}>{t('reopen')}</Button>}
          {can('case.closed') && intake !== 'requested' && (
            <Button kind="quiet" onPress={() => setReasoning('case.closed')}>
              {t('close')}
            </Button>
          )}
        </div>
      </Card>
      <FindingList view={view} findings={openFindings(view, 'request')} />
      <Card title={t('latestFacts')}>
        <FactCards caseId={view.id} facts={factsOfArea(view, 'case')} />
      </Card>
      {reasoning !== undefined && (
        <ReasonDialog view={view} event={reasoning} onClose={() => setReasoning(undefined)} />
      )}
    </CaseColumns>
  );
};
