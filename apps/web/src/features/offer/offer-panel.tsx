import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { OFFER_TONES } from '../../shared/records/state-tones';
import { useRecordTexts } from '../../shared/records/texts';
import { StatusChip } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { LinkButton } from '../../shared/ui/link-button';
import { Tabs, type TabItem } from '../../shared/ui/tabs';
import { TextLink } from '../../shared/ui/text-link';
import { useMedia } from '../../shared/ui/use-media';
import type { CaseView } from '../case/case-query';
import { FindingList } from '../case/findings/finding-list';
import { FactCards, factsOfArea } from '../case/record/fact-cards';
import { openFindings } from '../case/step-states';
import { useCaseTexts } from '../case/texts';
import { useCase, useMayHere } from '../case/use-case';
import { useSession } from '../session/session-query';
import { ActList, type OpenAct } from './acts/act-list';
import { isTypedField } from './draft/offer-draft';
import { useOfferDraft } from './draft/use-offer-draft';
import { VersionsCard } from './history/history-tab';
import { formsOf } from './offer-forms';
import { offerHistoryQuery, useGuardedValues, useOffer, useTraceCopy, type OfferView } from './offer-queries';
import type { PlaceToGo } from './place-to-go';
import { MissingCard } from './preflight/missing-card';
import { PreflightCard } from './preflight/preflight-card';
import { questionsFor } from './preflight/question-of-check';
import { goToRow, useOpenSections } from './prepare/open-sections';
import { PrepareTab } from './prepare/prepare-tab';
import { useOfferTexts } from './texts';
import { copyMarks } from './worksheet/copy-marks';
import { WorksheetTab } from './worksheet/worksheet-tab';

/** A ready offer is frozen, a matched one belongs to an application; a pending one is edited here and in the portal. */
const EDITABLE: ReadonlySet<string> = new Set(['none', 'draft', 'pending']);

const BEFORE_PORTAL: ReadonlySet<string> = new Set(['none', 'draft', 'ready']);

/** The list of what keeps the offer from being ready, as a place to go to. */
const MISSING = 'missing';

/** Where the offer stands, and the one thing to do about it. */
const NotBegun = ({ view }: { readonly view: CaseView }) => {
  const t = useOfferTexts();
  return (
    <Banner
      tone="info"
      title={t('notBegunTitle')}
      className="mt-3"
      action={
        <LinkButton to="/cases/$caseId/exemption" params={{ caseId: view.id }} kind="primary">
          {t('toExemption')}
        </LinkButton>
      }
    >
      {t('notBegunLead')}
    </Banner>
  );
};

/** What the withdrawal left behind: why and how, and the fee that goes back. */
const Withdrawn = ({ view }: { readonly view: CaseView }) => {
  const t = useOfferTexts();
  return (
    <div className="mt-3 border-t border-border pt-3">
      <FactCards caseId={view.id} facts={view.facts.filter(({ type }) => type === 'offer.withdrawn')} />
      {view.states.fee === 'refund_due' && (
        <LinkButton to="/cases/$caseId/fee" params={{ caseId: view.id }} kind="primary" className="mt-3">
          {t('toRefund')}
        </LinkButton>
      )}
    </div>
  );
};

const Workspace = ({ view, offer }: { readonly view: CaseView; readonly offer: OfferView }) => {
  const t = useOfferTexts();
  const c = useCaseTexts();
  const r = useRecordTexts();
  const may = useMayHere(view);
  const { tenantKind } = useSession();
  const isRoomy = useMedia('(min-width: 1280px)');
  const draft = useOfferDraft(view.id, offer);
  const { mutate: leaveTrace } = useTraceCopy(view.id);
  const { data: history } = useQuery(offerHistoryQuery(view.id));
  const [tab, setTab] = useState<string>(offer.state === 'ready' ? 'worksheet' : 'prepare');
  const [opened, setOpened] = useState<OpenAct>();
  const [target, setTarget] = useState<{ readonly row: string }>();

  const isEditable = EDITABLE.has(offer.state) && may('offer.prepare');
  const values = useMemo(
    () => ({
      ...Object.fromEntries(Object.entries(offer.values).filter(([id]) => !isTypedField(id))),
      ...draft.shown,
    }),
    [offer.values, draft.shown],
  );
  const guarded = useGuardedValues(view.id);
  // For reading and copying alone: what is typed, checked and sent knows only the masks.
  const whole = useMemo(() => ({ ...values, ...guarded.values }), [values, guarded.values]);
  const isAfterShown = !BEFORE_PORTAL.has(offer.state);
  const forms = useMemo(() => formsOf(({ form }) => form !== 'after' || isAfterShown), [isAfterShown]);
  const isAnswered = questionsFor(offer, tenantKind === 'firm').every((name) => offer.checks[name] !== undefined);
  const open = useOpenSections(forms, values, isAnswered || !isEditable);
  const marks = useMemo(() => copyMarks(offer.copies, history ?? []), [offer.copies, history]);
  const mayCopy = may('offer.prepare');
  const onCopied = useMemo(
    () => (mayCopy ? (fieldId: string) => leaveTrace(fieldId) : undefined),
    [mayCopy, leaveTrace],
  );

  const go = (place: PlaceToGo): void => {
    if ('act' in place) {
      setOpened(place.act);
      return;
    }
    open.reveal(place.row);
    setTab('prepare');
    setTarget({ row: place.row });
  };
  // The section is drawn only after it was opened, and the tab after it was chosen.
  useEffect(() => {
    if (target === undefined) return undefined;
    const timer = window.setTimeout(() => goToRow(target.row), 50);
    return () => window.clearTimeout(timer);
  }, [target]);

  const showMissing = (): void => {
    if (!isRoomy) setTab('checks');
    setTarget({ row: MISSING });
  };

  const checks = (
    <>
      {offer.state === 'draft' && (
        <div data-row={MISSING} tabIndex={-1} className="rounded-lg outline-none">
          <MissingCard view={view} missing={offer.missing} go={go} />
        </div>
      )}
      <PreflightCard view={view} offer={offer} values={values} go={go} />
    </>
  );
  const toCheck = offer.preflight.filter(
    ({ outcome, level }) => level === 'block' && (outcome === 'fail' || outcome === 'need_to_know'),
  ).length;
  const items: readonly TabItem[] = [
    {
      id: 'prepare',
      title: isEditable ? t('tab.prepare') : t('tab.values'),
      content: (
        <PrepareTab
          view={view}
          offer={offer}
          forms={forms}
          draft={draft}
          values={values}
          whole={whole}
          onShow={guarded.show}
          isEditable={isEditable}
          open={open}
          marks={marks}
          onCopied={onCopied}
        />
      ),
    },
    {
      id: 'worksheet',
      title: t('tab.worksheet'),
      content: <WorksheetTab offer={offer} values={whole} marks={marks} onCopied={onCopied} onShow={guarded.show} />,
    },
    ...(isRoomy
      ? []
      : [
          {
            id: 'checks',
            title: toCheck === 0 ? t('tab.checks') : t('tab.checksOpen', { count: toCheck }),
            content: <div className="flex flex-col gap-5">{checks}</div>,
          },
        ]),
    {
      id: 'history',
      title: t('tab.history'),
      content: (
        <div className="flex flex-col gap-5">
          <VersionsCard caseId={view.id} />
          <Card title={c('latestFacts')}>
            <FactCards caseId={view.id} facts={factsOfArea(view, 'offer')} />
          </Card>
        </div>
      ),
    },
  ];
  const isTabThere = items.some(({ id }) => id === tab);

  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <Card title={t('step')}>
          <StatusChip tone={OFFER_TONES[offer.state]}>{r(`offer.${offer.state}`)}</StatusChip>
          <p className="mt-2 max-w-prose text-read text-pretty">{r(`offerMeaning.${offer.state}`)}</p>
          {offer.state === 'none' && <NotBegun view={view} />}
          {offer.state !== 'withdrawn' && (
            <ActList
              view={view}
              offer={offer}
              values={values}
              opened={opened}
              open={setOpened}
              flush={draft.flush}
              showMissing={showMissing}
            />
          )}
          {offer.state === 'withdrawn' && <Withdrawn view={view} />}
          {BEFORE_PORTAL.has(offer.state) && <p className="mt-3 text-sm text-pretty text-muted">{t('noRobot')}</p>}
          {offer.state !== 'none' && may('event.correct') && (
            <p className="mt-2 text-sm text-muted">
              {t('mistake')}{' '}
              <TextLink to="/cases/$caseId" params={{ caseId: view.id }}>
                {t('toTimeline')}
              </TextLink>
            </p>
          )}
        </Card>
        <FindingList view={view} findings={openFindings(view, 'offer')} />
        {offer.state === 'pending' && isEditable && (
          <Banner tone="info" title={t('pendingEditTitle')}>
            {t('pendingEditLead')}
          </Banner>
        )}
        {guarded.hasFailed && <Banner tone="danger" title={t('showFailed')} />}
        <Tabs label={t('tabs')} items={items} selected={isTabThere ? tab : 'prepare'} onSelect={setTab} />
      </div>
      {isRoomy && (
        // Stays beside the fields it speaks of, and scrolls by itself.
        <div className="sticky top-[calc(var(--bar-height)+var(--case-header)+1.25rem)] flex max-h-[calc(100dvh-var(--bar-height)-var(--case-header)-2.5rem)] min-w-0 flex-col gap-5 overflow-y-auto">
          {checks}
        </div>
      )}
    </div>
  );
};

/** No offer is needed: what the step would be, and why it is not. */
const NotNeeded = ({ view }: { readonly view: CaseView }) => {
  const r = useRecordTexts();
  const t = useOfferTexts();
  const c = useCaseTexts();
  return (
    <div className="flex flex-col gap-5">
      <Card title={t('step')}>
        <StatusChip tone={OFFER_TONES.not_applicable}>{r('offer.not_applicable')}</StatusChip>
        <p className="mt-2 max-w-prose text-read text-pretty">{r('offerMeaning.not_applicable')}</p>
        <LinkButton to="/cases/$caseId/exemption" params={{ caseId: view.id }} className="mt-3">
          {t('toExemption')}
        </LinkButton>
      </Card>
      <FindingList view={view} findings={openFindings(view, 'offer')} />
      <Card title={c('latestFacts')}>
        <FactCards caseId={view.id} facts={factsOfArea(view, 'offer')} />
      </Card>
    </div>
  );
};

/** Step 3: the offer is prepared, checked, copied into the portal by hand, and followed until it is used. */
export const OfferPanel = () => {
  const view = useCase();
  const offer = useOffer(view.id);
  return offer.state === 'not_applicable' ? (
    <NotNeeded view={view} />
  ) : (
    <Workspace key={view.id} view={view} offer={offer} />
  );
};
