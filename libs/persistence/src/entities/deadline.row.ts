import type { ArithmeticStep } from '@permitdesk/domain/deadlines/arithmetic';
import type { Deadline, DeadlineOwner } from '@permitdesk/domain/deadlines/deadline-rule';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

@Entity('deadlines')
export class DeadlineRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text') key!: string;
  @Column('text') owner!: DeadlineOwner;
  @Column('json') trigger!: Deadline['trigger'];
  @Column('date', { name: 'safe_due' }) safeDue!: string;
  @Column('date', { name: 'legal_due' }) legalDue!: string;
  @Column('date', { name: 'begin_on' }) beginOn!: string;
  @Column('text') status!: Deadline['status'];
  @Column('date', { name: 'met_on', nullable: true }) metOn!: string | null;
  @Column('uuid', { name: 'met_by', nullable: true }) metBy!: string | null;
  @Column('json') steps!: readonly ArithmeticStep[];
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
