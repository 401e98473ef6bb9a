import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import type { Api } from '../../api/client';
import { useSay } from '../i18n/use-reader';
import { StatusChip, type Tone } from '../ui/badge';
import { EXEMPTION_TONES, FEE_TONES, OFFER_TONES, permitTone } from './state-tones';
import { useRecordTexts } from './texts';

interface StepStates {
  readonly exemption: Api['ExemptionState'];
  readonly fee: Api['FeeState'];
  readonly offer: Api['OfferState'];
}

interface StepInWords {
  readonly tone: Tone;
  readonly step: 'exemption' | 'fee' | 'offer' | 'steps';
  readonly word: string;
}

const FEE_OPEN: ReadonlySet<string> = new Set(['none', 'due']);

/** Which of our three steps is on, and how it stands. */
export const useOurStep = (): ((states: StepStates) => StepInWords) => {
  const t = useRecordTexts();
  const say = useSay();
  return ({ exemption, fee, offer }) => {
    if (exemption === 'open' || exemption === 'in_review')
      return { tone: EXEMPTION_TONES[exemption], step: 'exemption', word: t(`exemption.${exemption}`) };
    if (offer === 'not_applicable') return { tone: 'neutral', step: 'steps', word: t('noOffer') };
    if (FEE_OPEN.has(fee)) return { tone: FEE_TONES[fee], step: 'fee', word: say(FEE_STATE_NAMES[fee].name) };
    if (offer === 'none' || offer === 'draft' || offer === 'ready')
      return { tone: OFFER_TONES[offer], step: 'offer', word: t(`offer.${offer}`) };
    if (fee === 'refund_due' || fee === 'refund_requested')
      return { tone: FEE_TONES[fee], step: 'fee', word: say(FEE_STATE_NAMES[fee].name) };
    return { tone: 'success', step: 'steps', word: t('stepsDone') };
  };
};

interface LookProps {
  readonly look?: 'chip' | 'flat';
}

export const OurStepChip = ({ states, look }: LookProps & { readonly states: StepStates }) => {
  const t = useRecordTexts();
  const { tone, step, word } = useOurStep()(states);
  return (
    <StatusChip tone={tone} caption={t(step)} look={look}>
      {word}
    </StatusChip>
  );
};

const IN_PORTAL: ReadonlySet<string> = new Set(['pending', 'matched', 'used', 'withdrawn', 'not_applicable']);

export const PortalChip = ({ offer, look }: LookProps & { readonly offer: Api['OfferState'] }) => {
  const t = useRecordTexts();
  const stands = IN_PORTAL.has(offer);
  return (
    <StatusChip tone={stands ? OFFER_TONES[offer] : 'neutral'} caption={t('portal')} look={look}>
      {stands ? t(`offer.${offer}`) : t('notInPortal')}
    </StatusChip>
  );
};

export const PermitChip = ({ permit, look }: LookProps & { readonly permit: Api['PermitState'] }) => {
  const t = useRecordTexts();
  const say = useSay();
  return (
    <StatusChip tone={permitTone(permit)} caption={t('permit')} look={look}>
      {say(PERMIT_STATE_CARDS[permit].name)}
    </StatusChip>
  );
};
