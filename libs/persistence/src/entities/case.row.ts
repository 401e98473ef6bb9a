import type { ExemptionOutcome } from '@permitdesk/domain/cases/step-events';
import type { IntakeState } from '@permitdesk/domain/cases/intake.machine';
import type { Stage } from '@permitdesk/domain/cases/stage';
import type { ExemptionState } from '@permitdesk/domain/exemptions/exemption.machine';
import type { FeeState } from '@permitdesk/domain/fees/fee.machine';
import type { OfferState } from '@permitdesk/domain/offers/offer.machine';
import type { Holder, PermitState } from '@permitdesk/domain/permits/permit-states';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

export type CaseKind = 'first_permit' | 'renewal' | 'new_employer' | 'new_terms';

/** One worker × one employer × one offer × one application. All but the links and the request is a fold over the events. */
@Entity('cases')
export class CaseRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') number!: number;
  @Column('uuid', { name: 'worker_id' }) workerId!: string;
  @Column('uuid', { name: 'employer_id' }) employerId!: string;
  @Column('uuid', { name: 'entity_id', nullable: true }) entityId!: string | null;
  @Column('uuid', { name: 'branch_id', nullable: true }) branchId!: string | null;
  @Column('uuid', { name: 'previous_case_id', nullable: true }) previousCaseId!: string | null;
  @Column('uuid', { name: 'fee_group_id', nullable: true }) feeGroupId!: string | null;
  @Column('uuid', { name: 'responsible_id' }) responsibleId!: string;
  @Column('text') kind!: CaseKind;
  @Column('text', { name: 'job_title' }) jobTitle!: string;
  @Column('date', { name: 'wanted_start_on' }) wantedStartOn!: string;
  @Column('text', { name: 'intake_state' }) intakeState!: IntakeState;
  @Column('text', { name: 'exemption_state' }) exemptionState!: ExemptionState;
  @Column('text', { name: 'exemption_outcome', nullable: true }) exemptionOutcome!: ExemptionOutcome | null;
  @Column('text', { name: 'exemption_code', nullable: true }) exemptionCode!: string | null;
  @Column('text', { name: 'fee_state' }) feeState!: FeeState;
  @Column('text', { name: 'offer_state' }) offerState!: OfferState;
  @Column('text', { name: 'permit_state' }) permitState!: PermitState;
  @Column('text') stage!: Stage;
  @Column('text') holder!: Holder;
  @Column('boolean', { name: 'agreement_complete' }) agreementComplete!: boolean;
  @Column('boolean') attested!: boolean;
  @Column('boolean', { name: 'fee_settled' }) feeSettled!: boolean;
  @Column('boolean', { name: 'offer_as_found' }) offerAsFound!: boolean;
  @Column('boolean', { name: 'number_as_found' }) numberAsFound!: boolean;
  @Column('text', { name: 'offer_number', nullable: true }) offerNumber!: string | null;
  @Column('timestamptz', { name: 'offer_submitted_at', nullable: true, transformer: instantColumn }) offerSubmittedAt!:
    string | null;
  @Column('date', { name: 'number_handed_on', nullable: true }) numberHandedOn!: string | null;
  @Column('timestamptz', { name: 'fee_paid_at', nullable: true, transformer: instantColumn }) feePaidAt!: string | null;
  @Column('integer', { name: 'fee_paid_cents', nullable: true }) feePaidCents!: number | null;
  @Column('timestamptz', { name: 'application_received_at', nullable: true, transformer: instantColumn })
  applicationReceivedAt!: string | null;
  @Column('date', { name: 'permit_valid_from', nullable: true }) permitValidFrom!: string | null;
  @Column('date', { name: 'permit_valid_to', nullable: true }) permitValidTo!: string | null;
  @Column('date', { name: 'next_on', nullable: true }) nextOn!: string | null;
  @Column('text', { name: 'next_rule', nullable: true }) nextRule!: string | null;
  @Column('date', { name: 'time_move_on', nullable: true }) timeMoveOn!: string | null;
  @Column('text', { name: 'time_move_event', nullable: true }) timeMoveEvent!: string | null;
  @Column('integer', { name: 'last_seq' }) lastSeq!: number;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
