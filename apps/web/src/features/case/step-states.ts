import { FEE_STATE_NAMES } from '@permitdesk/domain/fees/fee-state-names';
import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import { useSay } from '../../shared/i18n/use-reader';
import { useRecordTexts } from '../../shared/records/texts';
import { useOffice } from '../../shared/ui/office';
import type { StepMark } from '../../shared/ui/spine';
import type { CaseView } from './case-query';
import type { Step } from './step-panels';
import { useCaseTexts } from './texts';

type WorkStep = Exclude<Step, 'overview'>;

export interface StepState {
  readonly step: WorkStep;
  readonly mark: StepMark;
  readonly word: string;
}

/** The part of a case that mends a finding. */
const STEP_OF_PLACE: Readonly<Record<string, WorkStep>> = {
  intake: 'request',
  exemption: 'exemption',
  evidence: 'exemption',
  fee: 'fee',
  offer: 'offer',
  agreement: 'offer',
  passport: 'offer',
  attestation: 'offer',
  permit: 'permit',
};

/** Findings that nobody has decided on yet, of one part of the case or of all. */
export const openFindings = (view: CaseView, step?: Step): CaseView['findings'] =>
  view.findings.filter(
    ({ decision, mendAt }) => decision === null && (step === undefined || STEP_OF_PLACE[mendAt ?? ''] === step),
  );

const EXEMPTION_MARKS = { open: 'now', in_review: 'now', signed_off: 'done', found: 'done' } as const;
const FEE_MARKS = {
  none: 'ahead',
  not_applicable: 'off',
  due: 'now',
  exempt: 'done',
  paid: 'done',
  allocated: 'done',
  kept: 'done',
  refund_due: 'now',
  refund_requested: 'now',
  refunded: 'done',
} as const;
const OFFER_MARKS = {
  none: 'ahead',
  not_applicable: 'off',
  draft: 'now',
  ready: 'now',
  pending: 'done',
  matched: 'done',
  used: 'done',
  withdrawn: 'off',
} as const;
const INTAKE_MARKS = { new: 'now', requested: 'now', accepted: 'done', declined: 'off', closed: 'off' } as const;

/** Every part of a case with its state in words and its mark. */
export const useStepStates = (view: CaseView): readonly StepState[] => {
  const t = useCaseTexts();
  const r = useRecordTexts();
  const say = useSay();
  const { today } = useOffice();
  const { intake, exemption, fee, offer, permit } = view.states;
  const card = PERMIT_STATE_CARDS[permit];
  const open = view.deadlines.filter(({ status }) => status === 'open');
  const late = open.filter(({ safeDue }) => safeDue < today).length;
  const marks: Readonly<Record<WorkStep, StepMark>> = {
    request: INTAKE_MARKS[intake],
    exemption: intake === 'requested' && exemption === 'open' ? 'ahead' : EXEMPTION_MARKS[exemption],
    fee: FEE_MARKS[fee],
    offer: OFFER_MARKS[offer],
    permit: permit === 'none' ? 'ahead' : card.closed ? 'off' : card.issued ? 'done' : 'now',
    dates: late > 0 ? 'wrong' : open.length > 0 ? 'now' : 'ahead',
  };
  const words: Readonly<Record<WorkStep, string>> = {
    request: r(`intake.${intake}`),
    exemption: r(`exemption.${exemption}`),
    fee: say(FEE_STATE_NAMES[fee].name),
    offer: r(`offer.${offer}`),
    permit: say(card.name),
    dates: late > 0 ? t('datesLate', { count: late }) : t('datesOpen', { count: open.length }),
  };
  return (Object.keys(marks) as WorkStep[]).map((step) => ({
    step,
    mark: openFindings(view, step).length > 0 ? 'wrong' : marks[step],
    word: words[step],
  }));
};
