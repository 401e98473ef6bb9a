import { cardOf } from '@permitdesk/domain/cases/event';
import type { Area } from '@permitdesk/domain/cases/event-card';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { FilterChoice } from '../../../shared/ui/filter-choice';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextLink } from '../../../shared/ui/text-link';
import { Timeline } from '../../../shared/ui/timeline';
import { useAuditTexts } from '../../audit/texts';
import { timelineQuery, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { useMayHere } from '../use-case';
import { CorrectDrawer, StrikeDialog } from './mend-dialogs';
import { TimelineEntry, type Entry } from './timeline-entry';

const AREAS = ['case', 'exemption', 'fee', 'offer', 'permit'] as const satisfies readonly Area[];
const SHOWN_FIRST = 12;

const targetOf = (entry: Entry, entries: readonly Entry[]): Entry | undefined => {
  const id = entry.facts['eventId'];
  return typeof id === 'string' ? entries.find((each) => each.id === id) : undefined;
};

/** The whole history of a case, newest first. */
export const CaseTimeline = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const a = useAuditTexts();
  const may = useMayHere(view);
  const { data, error, refetch } = useQuery(timelineQuery(view.id));
  const [areas, setAreas] = useState<readonly Area[]>([]);
  const [isWhole, setWhole] = useState(false);
  const [mending, setMending] = useState<{ readonly how: 'correct' | 'strike'; readonly entry: Entry }>();
  const entries = data?.entries ?? [];
  const fitting = areas.length === 0 ? entries : entries.filter(({ type }) => areas.includes(cardOf(type).area));
  const shown = isWhole ? fitting : fitting.slice(0, SHOWN_FIRST);
  const close = (): void => setMending(undefined);
  const mayMend = may('event.correct');
  return (
    <Card
      title={t('timeline')}
      aside={
        <FilterChoice
          label={t('timelineFilter')}
          isMultiple
          several={String(areas.length)}
          chosen={areas}
          onChange={setAreas}
          options={AREAS.map((area) => ({ value: area, label: t(`area.${area}`) }))}
        />
      }
    >
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {data !== undefined && (
        <div className="pt-2">
          <Timeline label={t('timeline')}>
            {shown.map((entry) => (
              <TimelineEntry
                key={entry.id}
                entry={entry}
                caseId={view.id}
                target={targetOf(entry, entries)}
                onCorrect={mayMend ? (each) => setMending({ how: 'correct', entry: each }) : undefined}
                onStrike={mayMend ? (each) => setMending({ how: 'strike', entry: each }) : undefined}
              />
            ))}
          </Timeline>
          {shown.length < fitting.length && (
            <Button size="small" onPress={() => setWhole(true)}>
              {t('showAll', { count: fitting.length })}
            </Button>
          )}
          {may('audit.read') && (
            <p className="pt-2 text-sm">
              <TextLink to="/audit" search={{ case: view.id }}>
                {a('ofCase')}
              </TextLink>
            </p>
          )}
        </div>
      )}
      {mending?.how === 'correct' && <CorrectDrawer view={view} entry={mending.entry} onClose={close} />}
      {mending?.how === 'strike' && <StrikeDialog view={view} entry={mending.entry} onClose={close} />}
    </Card>
  );
};
