import type { OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { Check, CircleDashed, CircleDot } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { answer, api, type Api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { formatDay } from '../../../shared/format/day';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { CopyButton } from '../../../shared/ui/copy-button';
import { classes } from '../../../shared/ui/classes';
import { useOffice } from '../../../shared/ui/office';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../../case/case-query';
import { mendingContext, useMayHere } from '../../case/use-case';
import type { OfferView } from '../offer-queries';
import { withoutRepeats } from '../place-to-go';
import { useOfferTexts } from '../texts';
import { AgreementDrawer } from './agreement-drawer';
import { AttestDrawer } from './attest-drawer';
import { HandoverDialog, MatchDialog } from './number-dialogs';
import { actSteps, nextStep, openTurns, PERMISSION_OF, type OfferAct, type OfferTurn } from './offer-acts';
import { PassportDrawer } from './passport-drawer';
import { SubmitDrawer } from './submit-drawer';
import { EditedDialog, TakeBackDialog } from './turn-dialogs';
import { WithdrawDrawer } from './withdraw-drawer';

export type OpenAct = Exclude<OfferAct, 'ready'> | OfferTurn;

/** What is known of an act that was done: when, by whom, in which language. */
const useActNotes = (view: CaseView, offer: OfferView): ((act: OfferAct) => ReactNode) => {
  const t = useOfferTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const factsOf = (type: string): Readonly<Record<string, string | number | boolean>> | undefined =>
    view.facts.find((each) => each.type === type)?.facts;
  const day = (value: unknown): string => (typeof value === 'string' ? formatDay(value, locale) : '');
  return (act) => {
    switch (act) {
      case 'agreement': {
        const facts = factsOf('agreement.recorded');
        return facts === undefined
          ? null
          : t('note.agreement', {
              language: t(facts['language'] === 'fr' ? 'language.fr' : 'language.en'),
              given: day(facts['copyGivenOn']),
            });
      }
      case 'passport':
        return offer.passportConfirmedBy === null ? null : t('note.passport', { who: offer.passportConfirmedBy });
      case 'attestation':
        return offer.declarant === null ? null : t('note.attestation', { who: offer.declarant });
      case 'ready':
        return null;
      case 'submission':
        return offer.offerNumber === null ? null : (
          <span className="inline-flex flex-wrap items-center gap-x-1.5">
            <span className="tabular font-medium text-text">{offer.offerNumber}</span>
            <CopyButton value={offer.offerNumber} what={t('submit.offerNumber')} />
            {offer.submittedAt !== null && formatInstant(offer.submittedAt, zone, locale)}
          </span>
        );
      case 'handover':
        return offer.numberHandedOn === null ? null : day(offer.numberHandedOn);
      case 'match':
        return day(factsOf('offer.matched')?.['seenOn']) || null;
    }
  };
};

const ActMark = ({ isDone, isNext }: { readonly isDone: boolean; readonly isNext: boolean }) =>
  isDone ? (
    <Check size={16} aria-hidden className="mt-1 shrink-0 text-success" />
  ) : isNext ? (
    <CircleDot size={16} aria-hidden className="mt-1 shrink-0 text-accent" />
  ) : (
    <CircleDashed size={16} aria-hidden className="mt-1 shrink-0 text-muted" />
  );

const REFUSED = 'rule.refused';

interface ActListProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly values: OfferValues;
  /** Which act stands open, and opening or closing one: links elsewhere on the screen open them too. */
  readonly opened: OpenAct | undefined;
  readonly open: (act: OpenAct | undefined) => void;
  /** Saves what is still in the fields before an act that looks at it. */
  readonly flush: () => Promise<boolean>;
  /** Leads to the list of what keeps the offer from being ready. */
  readonly showMissing: () => void;
}

/** The acts of the step in their order; one of them is next. */
export const ActList = ({ view, offer, values, opened, open, flush, showMissing }: ActListProps) => {
  const t = useOfferTexts();
  const may = useMayHere(view);
  const noteOf = useActNotes(view, offer);
  const reload = useReloadCase(view.id);
  const [unsaved, setUnsaved] = useState(false);
  const ready = useCaseChange(view.id, (body: Api['VersionDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/readiness', { params: { path: { id: view.id } }, body })),
  );
  const makeReady = async (): Promise<void> => {
    const isSaved = await flush();
    setUnsaved(!isSaved);
    if (isSaved) ready.mutate({ version: view.version }, { onSuccess: () => toast(t('readySaved')) });
  };
  const steps = actSteps(offer);
  const next = nextStep(offer);
  // All of them stand in the list beside it, each with its way there.
  const refused =
    ready.error !== null && problemOf(ready.error).code === REFUSED ? withoutRepeats(offer.missing).length : 0;
  // What can neither be done nor was done is named in one line: it comes by itself.
  const ahead = steps.filter(
    ({ act, isDone, isOpen }) => !isDone && (!isOpen || (act === 'ready' && next?.act !== act)),
  );
  const turns = openTurns(offer).filter((turn) => may(PERMISSION_OF[turn]));
  const close = (): void => open(undefined);
  return (
    <>
      <ol className="mt-3 flex flex-col divide-y divide-border border-t border-border">
        {steps
          .filter((step) => !ahead.includes(step))
          .map(({ act, isDone, isOpen }) => {
            const isNext = next?.act === act;
            const isOffered = isOpen && !isDone && may(PERMISSION_OF[act]);
            const note = noteOf(act);
            return (
              <li key={act} className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2">
                <ActMark isDone={isDone} isNext={isNext} />
                <div className="min-w-0 flex-1 basis-52">
                  <p className={classes(isNext ? 'font-semibold' : 'font-medium', !isDone && !isNext && 'text-muted')}>
                    {t(`act.${act}`)}
                    <span className="sr-only"> {isDone ? t('actDone') : isNext ? t('actNext') : t('actAhead')}</span>
                  </p>
                  {note !== null && <div className="text-sm text-muted">{note}</div>}
                  {isNext && !isOffered && <p className="text-sm text-muted">{t('noRight')}</p>}
                  {isNext && <p className="text-sm text-pretty text-muted">{t(`actWhy.${act}`)}</p>}
                </div>
                {isOffered &&
                  (act === 'ready' ? (
                    <Button
                      kind={isNext ? 'primary' : 'secondary'}
                      isPending={ready.isPending}
                      onPress={() => void makeReady()}
                    >
                      {t('do.ready')}
                    </Button>
                  ) : (
                    <Button kind={isNext ? 'primary' : 'secondary'} onPress={() => open(act)}>
                      {t(`do.${act}`)}
                    </Button>
                  ))}
              </li>
            );
          })}
        {ahead.length > 0 && offer.state !== 'used' && (
          <li className="flex items-start gap-x-3 py-2 text-muted">
            <CircleDashed size={16} aria-hidden className="mt-1 shrink-0" />
            <p>{t('ahead', { acts: ahead.map(({ act }) => t(`act.${act}`)).join(' → ') })}</p>
          </li>
        )}
      </ol>
      {unsaved && (
        <p role="alert" className="pb-2 text-danger">
          {t('readyUnsaved')}
        </p>
      )}
      {refused > 0 && (
        <Banner
          tone="danger"
          title={t('notReadyTitle', { count: refused })}
          isAlert
          className="mb-3"
          action={
            <Button size="small" onPress={showMissing}>
              {t('showMissing')}
            </Button>
          }
        >
          {t('notReadyLead')}
        </Banner>
      )}
      {ready.error !== null && refused === 0 && (
        <ProblemNotice
          problem={problemOf(ready.error)}
          context={mendingContext(view)}
          onReload={() => {
            ready.reset();
            reload();
          }}
        />
      )}
      {turns.length > 0 && (
        <div className="flex flex-wrap gap-2 border-t border-border pt-3">
          {turns.map((turn) => (
            <Button
              key={turn}
              size="small"
              kind={turn === 'withdrawal' ? 'quiet' : 'secondary'}
              onPress={() => open(turn)}
            >
              {t(`turn.${turn}`)}
            </Button>
          ))}
        </div>
      )}
      {(opened === 'agreement' || opened === 'newAgreement') && (
        <AgreementDrawer view={view} onClose={close} values={values} />
      )}
      {opened === 'passport' && <PassportDrawer view={view} onClose={close} values={values} />}
      {opened === 'attestation' && <AttestDrawer view={view} onClose={close} />}
      {opened === 'submission' && <SubmitDrawer view={view} onClose={close} />}
      {opened === 'handover' && <HandoverDialog view={view} onClose={close} />}
      {opened === 'match' && <MatchDialog view={view} onClose={close} />}
      {opened === 'takeBack' && <TakeBackDialog view={view} onClose={close} />}
      {opened === 'edited' && <EditedDialog view={view} onClose={close} />}
      {opened === 'withdrawal' && <WithdrawDrawer view={view} onClose={close} offer={offer} />}
    </>
  );
};
