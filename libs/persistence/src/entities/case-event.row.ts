import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

export type StoredFacts = Record<string, string | number | boolean>;

/** One entry of a case's history. Inserted, never changed: the table refuses it. */
@Entity('case_events')
export class CaseEventRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @PrimaryColumn('integer') seq!: number;
  @Column('uuid') id!: string;
  @Column('text') type!: string;
  @Column('date', { name: 'occurred_on' }) occurredOn!: string;
  @Column('date', { name: 'learned_on' }) learnedOn!: string;
  @Column('text') source!: string;
  @Column('boolean', { name: 'as_found' }) asFound!: boolean;
  @Column('jsonb') facts!: StoredFacts;
  @Column('jsonb', { nullable: true }) corrected!: StoredFacts | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('boolean') internal!: boolean;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: instantColumn }) recordedAt!: string;
}
