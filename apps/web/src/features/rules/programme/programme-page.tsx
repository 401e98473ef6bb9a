import type { FactName } from '@permitdesk/domain/assess/facts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../../shared/ui/card';
import { focusField } from '../../../shared/ui/focus-field';
import { LinkButton } from '../../../shared/ui/link-button';
import { useOffice } from '../../../shared/ui/office';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { Skeleton } from '../../../shared/ui/skeleton';
import { assessQuery } from '../assess-query';
import { writeAddress } from '../facts/facts-in-address';
import { UnreadNotice } from '../facts/unread-notice';
import { UnverifiedNotice } from '../facts/unverified-notice';
import { useFacts } from '../facts/use-facts';
import { CandidatesCard } from './candidates-card';
import { InterviewCard } from './interview-card';
import { KnownGroups } from './known-groups';
import { nextQuestions } from './next-questions';
import { PlainQuestions } from './plain-questions';
import { ProgrammeAnswer } from './programme-answer';
import { useProgrammeTexts } from './texts';
import { TwoProgrammes } from './two-programmes';

/** "Which programme?": a short interview, the answer as it forms, and what people ask of the two programmes. */
export const ProgrammePage = () => {
  const t = useProgrammeTexts();
  const { today } = useOffice();
  const search = useSearch({ from: '/desk/programme' });
  const navigate = useNavigate({ from: '/programme' });
  const hand = useFacts(search, (next) => void navigate({ search: () => next, replace: true, resetScroll: false }));
  const [passed, setPassed] = useState<readonly FactName[]>([]);
  const { data, error, refetch } = useQuery(assessQuery(hand.facts, hand.on));
  const hasFacts = Object.keys(hand.facts).length > 0;
  const found = hasFacts ? data : undefined;
  const candidates = found?.answers.candidates?.candidates ?? [];
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
            <LinkButton to="/what-if" search={writeAddress(hand.facts, hand.on)} kind="quiet">
              {t('toWhatIf')}
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <InterviewCard
            hand={hand}
            next={nextQuestions(found?.answers ?? {}, [...hand.names, ...passed])}
            onPass={(name) => {
              setPassed([...passed, name]);
              if (hand.names.includes(name)) hand.takeAway(name);
            }}
            onStartOver={() => {
              setPassed([]);
              hand.clear();
            }}
          />
          <div className="flex min-w-0 flex-col gap-5">
            <UnreadNotice names={hand.unread} />
            {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
            {hasFacts && found === undefined && error === null ? (
              <Card>
                <Skeleton lines={6} />
              </Card>
            ) : (
              <ProgrammeAnswer found={found} />
            )}
            {found !== undefined && <UnverifiedNotice rules={found.unverified} />}
            {candidates.length > 0 && (
              <CandidatesCard candidates={candidates} facts={hand.facts} on={hand.on} onAsk={ask} />
            )}
          </div>
        </div>
        <TwoProgrammes on={hand.on ?? today} />
        <KnownGroups />
        <PlainQuestions />
      </div>
    </>
  );
};
