import type { ExemptionOutcome } from '@permitdesk/domain/cases/step-events';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

/** How one criterion was answered, by criterion id. */
export interface StoredAnswer {
  readonly answer: 'fits' | 'does_not_fit' | 'need_to_know';
  readonly statement: string;
  readonly evidenceIds: readonly string[];
}

@Entity('exemption_assessments')
export class ExemptionAssessmentRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text', { nullable: true }) outcome!: ExemptionOutcome | null;
  @Column('text', { nullable: true }) code!: string | null;
  @Column('text', { name: 'work_province', nullable: true }) workProvince!: string | null;
  @Column('text', { nullable: true }) noc!: string | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('text', { name: 'explanation_en', nullable: true }) explanationEn!: string | null;
  @Column('text', { name: 'explanation_fr', nullable: true }) explanationFr!: string | null;
  @Column('jsonb') answers!: Record<string, StoredAnswer>;
  @Column('integer') version!: number;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
