import { isOfferFieldId, type OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { useSay } from '../../../shared/i18n/use-reader';
import { BasisBadge } from '../../../shared/refusals/refusal-list';
import { Badge, StatusChip } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/card';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { Disclosure } from '../../../shared/ui/disclosure';
import type { CaseView } from '../../case/case-query';
import type { OfferView, PreflightCheck } from '../offer-queries';
import { placeOfMessage } from '../place-to-go';
import { useOfferTexts } from '../texts';
import { DifferingCharacter } from './differing-character';
import { byWeight, VERDICT_TONES, verdictOf } from './outcome';
import { WayThere, type Go } from './way-there';

/** Nothing of these can be mended any more; the checks still help whoever prepares the next offer. */
const PAST: ReadonlySet<OfferView['state']> = new Set(['matched', 'used', 'withdrawn']);

type Message = PreflightCheck['messages'][number];

const Difference = ({ message, values }: { readonly message: Message; readonly values: OfferValues }) => {
  const id = message.field?.replace('values.', '');
  const value = id !== undefined && isOfferFieldId(id) ? values[id] : undefined;
  if (message.difference === undefined || typeof value !== 'string') return null;
  const { at, left, right } = message.difference;
  return <DifferingCharacter value={value} at={at} expected={left} found={right} />;
};

interface CheckItemProps {
  readonly view: CaseView;
  readonly check: PreflightCheck;
  readonly values: OfferValues;
  readonly go: Go;
}

const CheckHead = ({ check, level }: { readonly check: PreflightCheck; readonly level: 3 | 4 }) => {
  const Heading = `h${level}` as const;
  const t = useOfferTexts();
  const say = useSay();
  const verdict = verdictOf(check);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-2 gap-y-1">
        <Heading className="min-w-0 flex-1 basis-36 font-medium text-pretty">
          <span className="tabular mr-1.5 text-sm font-normal text-muted">{check.id}</span>
          {say(check.title)}
        </Heading>
        <StatusChip tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusChip>
      </div>
      <div className="mt-1 flex flex-wrap gap-1">
        <BasisBadge basis={check.basis} />
        {!check.verified && <Badge tone="warning">{t('unverified')}</Badge>}
      </div>
    </>
  );
};

const CheckItem = ({ view, check, values, go }: CheckItemProps) => {
  const t = useOfferTexts();
  const say = useSay();
  return (
    <li className="py-3 first:pt-1">
      <CheckHead check={check} level={3} />
      <ul className="mt-1.5 flex flex-col gap-2">
        {check.messages.map((message, index) => (
          <li key={`${message.field ?? ''} ${index}`} className="border-l-2 border-border pl-2.5 text-pretty">
            <p>{say(message.text)}</p>
            <Difference message={message} values={values} />
            <p className="text-sm text-muted">{say(message.remedy)}</p>
            <p className="text-sm">
              <WayThere view={view} place={placeOfMessage(check.id, message.field)} go={go} />
            </p>
          </li>
        ))}
      </ul>
      {!check.verified && <p className="mt-1.5 text-sm text-warning">{t('unverifiedCheck')}</p>}
      <CitationChips cites={check.cites} className="mt-2" />
    </li>
  );
};

interface PreflightCardProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly values: OfferValues;
  readonly go: Go;
}

/** The 26 checks: first those that ask for something, then those that are settled. */
export const PreflightCard = ({ view, offer, values, go }: PreflightCardProps) => {
  const t = useOfferTexts();
  const { open, settled } = byWeight(offer.preflight);
  return (
    <Card
      title={t('preflight')}
      aside={
        <span className="tabular">{t('settledCount', { count: settled.length, all: offer.preflight.length })}</span>
      }
    >
      <p className="pb-1 text-sm text-pretty text-muted">
        {t(PAST.has(offer.state) ? 'preflightPast' : 'preflightLead')}
      </p>
      {open.length > 0 && (
        <ul className="divide-y divide-border">
          {open.map((check) => (
            <CheckItem key={check.id} view={view} check={check} values={values} go={go} />
          ))}
        </ul>
      )}
      <Disclosure title={t('settled', { count: settled.length })} className="mt-1">
        <ul className="divide-y divide-border">
          {settled.map((check) => (
            <li key={check.id} className="py-2.5 first:pt-1">
              <CheckHead check={check} level={4} />
              <CitationChips cites={check.cites} className="mt-1.5" />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
};
