import { FIELD_GROUPS } from '@permitdesk/domain/access/audiences';
import { PERMISSIONS } from '@permitdesk/domain/access/permissions';
import { EVENT_SOURCES, EVENT_TYPES, type EventSource, type EventType } from '@permitdesk/domain/cases/event';
import { INTAKE_STATES } from '@permitdesk/domain/cases/intake.machine';
import { STAGES } from '@permitdesk/domain/cases/stage';
import { EXEMPTION_OUTCOMES } from '@permitdesk/domain/cases/step-events';
import { EXEMPTION_STATES } from '@permitdesk/domain/exemptions/exemption.machine';
import { FEE_STATES } from '@permitdesk/domain/fees/fee.machine';
import { OFFER_STATES } from '@permitdesk/domain/offers/offer.machine';
import { HOLDERS, PERMIT_STATES } from '@permitdesk/domain/permits/permit-states';
import type { CaseKind } from '@permitdesk/persistence/entities/case.row';
import { DeadlineView } from '../deadlines/deadline.dto.js';
import { FindingView } from '../findings/finding.dto.js';
import { BilingualView } from '../platform/bilingual.dto.js';
import { ChoiceField, DayField, Facts, Flag, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';

export const CASE_KINDS = [
  'first_permit',
  'renewal',
  'new_employer',
  'new_terms',
] as const satisfies readonly CaseKind[];
const OUTCOMES = EXEMPTION_OUTCOMES.map((outcome) => outcome.value);

export class RequestCaseDto {
  @Id() readonly workerId!: string;
  @Id() readonly employerId!: string;
  @Id({ optional: true, doc: 'The legal entity of the employer that makes the offer' }) readonly entityId?: string;
  @Id({ optional: true, doc: 'The branch where the work is done; brings its entity' }) readonly branchId?: string;
  @ChoiceField(CASE_KINDS, 'CaseKind') readonly kind!: CaseKind;
  @Line({ max: 200, doc: 'As the employment agreement will name the job' }) readonly jobTitle!: string;
  @DayField() readonly wantedStartOn!: string;
  @Id({ optional: true, doc: "The case before this one in the worker's chain" }) readonly previousCaseId?: string;
  @LongText({ optional: true, max: 2_000 }) readonly note?: string;
}

/** Another place within the employer; neither entity nor branch: the employer as a whole. */
export class MoveCaseDto {
  @Id({ optional: true }) readonly entityId?: string;
  @Id({ optional: true, doc: 'Brings its entity' }) readonly branchId?: string;
  @Int({ min: 1 }) readonly version!: number;
}

/** A fact or act to put on the file of a case. */
export class RecordEventDto {
  @ChoiceField(EVENT_TYPES, 'EventType') readonly type!: EventType;
  @Facts({ doc: 'The facts that this kind of event bears; see GET /api/v1/event-cards' }) readonly facts!: Record<
    string,
    unknown
  >;
  @Int({ min: 1, doc: 'The version of the case that was read; a stale one answers 409' }) readonly version!: number;
  @DayField({ optional: true, doc: 'When it happened, for events whose facts do not say' })
  readonly occurredOn?: string;
  @DayField({ optional: true, doc: 'When we learned it; today when left out' }) readonly learnedOn?: string;
  @ChoiceField(EVENT_SOURCES, 'EventSource', { optional: true }) readonly source?: EventSource;
  @Flag({
    optional: true,
    doc: 'A fact of the world although our own order was not kept: it is taken, and what was not in order becomes a finding',
  })
  readonly asFound?: boolean;
  @LongText({ optional: true, max: 2_000 }) readonly note?: string;
  @Flag({ optional: true, doc: 'The note is for the firm alone; the entry itself is not hidden' })
  readonly internal?: boolean;
}

export class CorrectEventDto {
  @Facts({ doc: 'The facts as they should have read' }) readonly facts!: Record<string, unknown>;
  @LongText({ min: 10, max: 2_000 }) readonly reason!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class VoidEventDto {
  @LongText({ min: 10, max: 2_000 }) readonly reason!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class WaiveGateDto {
  @Line({ doc: 'The code of the refusal that is waived; only house rules can be' }) readonly code!: string;
  @LongText({ min: 10, max: 2_000 }) readonly reason!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class ReasonDto {
  @LongText({ min: 3, max: 2_000 }) readonly reason!: string;
  @Int({ min: 1 }) readonly version!: number;
}

export class VersionDto {
  @Int({ min: 1 }) readonly version!: number;
}

export class NamedView {
  @Id() id!: string;
  @Line() name!: string;
}

export class CaseStatesView {
  @ChoiceField(INTAKE_STATES, 'IntakeState') intake!: string;
  @ChoiceField(EXEMPTION_STATES, 'ExemptionState') exemption!: string;
  @ChoiceField(FEE_STATES, 'FeeState') fee!: string;
  @ChoiceField(OFFER_STATES, 'OfferState') offer!: string;
  @ChoiceField(PERMIT_STATES, 'PermitState') permit!: string;
}

/** "May start, may continue?": what the file evidences, never a legal verdict. */
export class WorkAuthorizationView {
  @ChoiceField(['evidenced', 'not_evidenced'], 'WorkAnswer') answer!: string;
  @ChoiceField(['start', 'continue'], 'WorkQuestion') question!: string;
  @Part(() => BilingualView) reason!: BilingualView;
  @DayField({ optional: true, doc: 'Last day covered' }) until?: string;
  @Part(() => BilingualView, { optional: true }) conditions?: BilingualView;
  @Id({ optional: true, doc: 'The entry that proves it' }) proof?: string;
  @Line({ many: true }) cites!: string[];
}

export class NextDateView {
  @DayField({ doc: 'First day on which to act' }) on!: string;
  @DayField({ doc: 'The safe due date' }) due!: string;
  @Line() ruleId!: string;
  @Part(() => BilingualView) action!: BilingualView;
}

export class RecordedFactsView {
  @ChoiceField(EVENT_TYPES, 'EventType') type!: EventType;
  @Id() eventId!: string;
  @DayField() occurredOn!: string;
  @Facts() facts!: Record<string, string | number | boolean>;
}

/** The whole of one case, as it stands today. */
export class CaseView {
  @Id() id!: string;
  @Int({ doc: 'The number people call it by' }) number!: number;
  @Int({ doc: 'To be sent back with every change' }) version!: number;
  @ChoiceField(CASE_KINDS, 'CaseKind') kind!: CaseKind;
  @Line() jobTitle!: string;
  @DayField() wantedStartOn!: string;
  @Part(() => NamedView) worker!: NamedView;
  @Part(() => NamedView) employer!: NamedView;
  @Part(() => NamedView, { nullable: true, doc: 'The legal entity that makes the offer' }) entity!: NamedView | null;
  @Part(() => NamedView, { nullable: true }) branch!: NamedView | null;
  @Part(() => NamedView) responsible!: NamedView;
  @Id({ nullable: true }) previousCaseId!: string | null;
  @Part(() => NamedView, { many: true, doc: 'Later cases in the chain' }) nextCases!: NamedView[];
  @Part(() => CaseStatesView) states!: CaseStatesView;
  @ChoiceField(STAGES, 'Stage') stage!: string;
  @ChoiceField(HOLDERS, 'Holder', { doc: 'Who has the ball' }) holder!: string;
  @ChoiceField(OUTCOMES, 'ExemptionOutcome', { nullable: true }) exemptionOutcome!: string | null;
  @Line({ nullable: true }) exemptionCode!: string | null;
  @Line({ nullable: true }) offerNumber!: string | null;
  @Part(() => NextDateView, { nullable: true }) next!: NextDateView | null;
  @Part(() => WorkAuthorizationView) work!: WorkAuthorizationView;
  @Part(() => FindingView, { many: true }) findings!: FindingView[];
  @Part(() => DeadlineView, { many: true }) deadlines!: DeadlineView[];
  @Part(() => RecordedFactsView, { many: true, doc: 'The latest entry of each kind: what the steps show' })
  facts!: RecordedFactsView[];
  @ChoiceField(EVENT_TYPES, 'EventType', {
    many: true,
    doc: 'What the state tables know from here; the rest can only be recorded as found',
  })
  possible!: EventType[];
  @Line({ many: true, doc: 'House rules waived for this case' }) waived!: string[];
  @Flag({ doc: 'The person who asks may waive house rules' }) mayWaive!: boolean;
  @ChoiceField(PERMISSIONS, 'Permission', { many: true, doc: 'What the person who asks may do at this case' })
  permissions!: string[];
  @ChoiceField(FIELD_GROUPS, 'FieldGroup', {
    many: true,
    doc: 'Groups of fields that the person who asks does not see; those fields are empty here',
  })
  withheld!: string[];
}

export class StateChangeView {
  @Line() record!: string;
  @Line() from!: string;
  @Line() to!: string;
}

/** One entry of the timeline, with what it did and where it was learned. */
export class TimelineEntryView {
  @Id() id!: string;
  @Int() seq!: number;
  @ChoiceField(EVENT_TYPES, 'EventType') type!: EventType;
  @DayField() occurredOn!: string;
  @DayField() learnedOn!: string;
  @ChoiceField(EVENT_SOURCES, 'EventSource') source!: EventSource;
  @Flag() asFound!: boolean;
  @Facts() facts!: Record<string, string | number | boolean>;
  @Facts({ nullable: true, doc: 'The facts as they now count, when a later entry corrected this one' })
  correctedFacts!: Record<string, string | number | boolean> | null;
  @Flag({ doc: 'A later entry struck this one out' }) struck!: boolean;
  @LongText({ nullable: true }) note!: string | null;
  @Flag({ doc: 'The note is for the firm alone' }) internal!: boolean;
  @Line() recordedBy!: string;
  @InstantField() recordedAt!: string;
  @Part(() => StateChangeView, { many: true }) changes!: StateChangeView[];
}

export class TimelineView {
  @Part(() => TimelineEntryView, { many: true }) entries!: TimelineEntryView[];
}
