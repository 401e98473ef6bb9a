import type { Language } from '@permitdesk/domain/law/text';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

@Entity('tenants')
export class TenantRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: 'firm' | 'employer';
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('text') zone!: string;
  @Column('boolean', { name: 'reviewer_must_differ' }) reviewerMustDiffer!: boolean;
  @Column('jsonb') settings!: Record<string, unknown>;
  @Column('integer', { name: 'last_case_number' }) lastCaseNumber!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
}
