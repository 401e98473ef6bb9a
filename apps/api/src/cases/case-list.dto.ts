import { STAGES, type Stage } from '@permitdesk/domain/cases/stage';
import { EXEMPTION_STATES } from '@permitdesk/domain/exemptions/exemption.machine';
import { FEE_STATES } from '@permitdesk/domain/fees/fee.machine';
import { OFFER_STATES } from '@permitdesk/domain/offers/offer.machine';
import { HOLDERS, PERMIT_STATES } from '@permitdesk/domain/permits/permit-states';
import { Transform, Type } from 'class-transformer';
import { ChoiceField, DayField, Flag, Id, InstantField, Int, Line, Part } from '../platform/fields.js';
import { CASE_KINDS } from './case.dto.js';

const SORTS = ['next', 'expiry', 'updated', 'number'] as const;
const PAGE_LIMIT = 200;

// A query string knows neither lists of one nor booleans.
const AsList = Transform(({ value }: { value: unknown }) =>
  value === undefined || Array.isArray(value) ? value : [value],
);
const AsFlag = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);

export class CaseListQuery {
  @Line({ optional: true, max: 100, doc: 'Worker, employer, job title, offer number or case number' })
  readonly q?: string;
  @AsList
  @ChoiceField(STAGES, 'Stage', { optional: true, many: true, doc: 'All but closed when left out' })
  readonly stage?: Stage[];
  @ChoiceField(HOLDERS, 'Holder', { optional: true }) readonly holder?: string;
  @ChoiceField(PERMIT_STATES, 'PermitState', { optional: true }) readonly permitState?: string;
  @AsList @ChoiceField(FEE_STATES, 'FeeState', { optional: true, many: true }) readonly feeState?: string[];
  @Id({ optional: true }) readonly employerId?: string;
  @Id({ optional: true }) readonly entityId?: string;
  @Id({ optional: true }) readonly branchId?: string;
  @Id({ optional: true }) readonly workerId?: string;
  @Id({ optional: true }) readonly responsibleId?: string;
  @DayField({ optional: true, doc: 'Permit ends on or before' }) readonly expiresBy?: string;
  @DayField({ optional: true, doc: 'Something is to be done on or before' }) readonly actBy?: string;
  @AsFlag @Flag({ optional: true }) readonly withFindings?: boolean;
  @ChoiceField(SORTS, 'CaseSort', { optional: true }) readonly sort?: (typeof SORTS)[number];
  @Line({ optional: true, max: 300 }) readonly cursor?: string;
  @Type(() => Number) @Int({ optional: true, min: 1, max: PAGE_LIMIT }) readonly limit?: number;
}

export class CaseListItemView {
  @Id() id!: string;
  @Int() number!: number;
  @ChoiceField(CASE_KINDS, 'CaseKind') kind!: string;
  @Line() jobTitle!: string;
  @Id() workerId!: string;
  @Id() employerId!: string;
  @Line() worker!: string;
  @Line() employer!: string;
  @Line() responsible!: string;
  @ChoiceField(STAGES, 'Stage') stage!: string;
  @ChoiceField(HOLDERS, 'Holder') holder!: string;
  @ChoiceField(EXEMPTION_STATES, 'ExemptionState') exemption!: string;
  @Line({ nullable: true }) exemptionCode!: string | null;
  @ChoiceField(FEE_STATES, 'FeeState') fee!: string;
  @ChoiceField(OFFER_STATES, 'OfferState') offer!: string;
  @ChoiceField(PERMIT_STATES, 'PermitState') permit!: string;
  @Line({ nullable: true }) offerNumber!: string | null;
  @DayField({ nullable: true }) permitValidTo!: string | null;
  @DayField({ nullable: true, doc: 'First day on which to act' }) nextOn!: string | null;
  @Line({ nullable: true, doc: 'The rule of that day' }) nextRule!: string | null;
  @DayField() wantedStartOn!: string;
  @InstantField() updatedAt!: string;
  @Int() openFindings!: number;
}

export class CasePageView {
  @Part(() => CaseListItemView, { many: true }) items!: CaseListItemView[];
  @Line({ nullable: true, doc: 'To be sent back for the next page' }) nextCursor!: string | null;
}
