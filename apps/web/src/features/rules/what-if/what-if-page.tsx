import type { FactName } from '@permitdesk/domain/assess/facts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FlaskConical, Scale } from 'lucide-react';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { CopyButton } from '../../../shared/ui/copy-button';
import { DateField } from '../../../shared/ui/date-field';
import { EmptyState } from '../../../shared/ui/empty-state';
import { focusField } from '../../../shared/ui/focus-field';
import { LinkButton } from '../../../shared/ui/link-button';
import { useOffice } from '../../../shared/ui/office';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { assessQuery } from '../assess-query';
import { FactRow } from '../facts/fact-row';
import { QuestionSearch } from '../facts/question-search';
import { UnreadNotice } from '../facts/unread-notice';
import { useFacts, type FactsInHand } from '../facts/use-facts';
import { useAnswersBefore } from './answers-before';
import { useWhatIfTexts } from './texts';
import { WhatIfAnswers } from './what-if-answers';

const FactsCard = ({ hand, onAsk }: { readonly hand: FactsInHand; readonly onAsk: (name: FactName) => void }) => {
  const t = useWhatIfTexts();
  const { locale } = useReader();
  const { today } = useOffice();
  return (
    <Card
      title={t('facts')}
      aside={
        hand.names.length > 0 && (
          <Button kind="quiet" size="small" onPress={hand.clear}>
            {t('clear')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <QuestionSearch shown={hand.names} onAdd={onAsk} />
        {hand.names.length === 0 ? (
          <p className="text-sm text-muted">{t('noFactYet')}</p>
        ) : (
          <ul className="flex flex-col gap-4">
            {hand.names.map((name) => (
              <FactRow key={name} name={name} hand={hand} />
            ))}
          </ul>
        )}
        <DateField
          label={t('on')}
          name="on"
          help={t('onHelp', { day: formatDay(today, locale, 'long') })}
          value={hand.on}
          onChange={hand.setOn}
          className="border-t border-border pt-4"
        />
      </div>
    </Card>
  );
};

/** Facts at the left, and beside them what the whole rule book says of them. */
export const WhatIfPage = () => {
  const t = useWhatIfTexts();
  const search = useSearch({ from: '/desk/what-if' });
  const navigate = useNavigate({ from: '/what-if' });
  const hand = useFacts(search, (next) => void navigate({ search: () => next, replace: true, resetScroll: false }));
  const { data, error, refetch, isPlaceholderData } = useQuery(assessQuery(hand.facts, hand.on));
  const found = Object.keys(hand.facts).length === 0 ? undefined : data;
  const before = useAnswersBefore(isPlaceholderData ? undefined : found);
  const ask = (name: FactName): void => {
    hand.ask(name);
    // The field is there once the page is drawn with it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(name)));
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton to="/rules" kind="quiet">
              {t('toRules')}
            </LinkButton>
            <LinkButton to="/programme" kind="quiet">
              {t('toProgramme')}
            </LinkButton>
            {found !== undefined && <CopyButton what={t('copyLink')} value={globalThis.location.href} />}
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <FactsCard hand={hand} onAsk={ask} />
        <section aria-labelledby="answers" aria-busy={isPlaceholderData} className="flex min-w-0 flex-col gap-4">
          <h2 id="answers" className="sr-only">
            {t('answers')}
          </h2>
          <UnreadNotice names={hand.unread} />
          {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
          {Object.keys(hand.facts).length === 0 && (
            <Card>
              <EmptyState icon={FlaskConical} title={t('emptyTitle')}>
                {t('empty')}
              </EmptyState>
            </Card>
          )}
          {Object.keys(hand.facts).length > 0 && found === undefined && error === null && (
            <Card>
              <span className="sr-only">{t('asked')}</span>
              <Skeleton lines={8} />
            </Card>
          )}
          {found !== undefined && Object.keys(found.answers).length === 0 && (
            <Card>
              <EmptyState icon={Scale} title={t('untouchedTitle')}>
                {t('untouched')}
              </EmptyState>
            </Card>
          )}
          {found !== undefined && <WhatIfAnswers found={found} before={before} onAsk={ask} />}
        </section>
      </div>
    </>
  );
};
