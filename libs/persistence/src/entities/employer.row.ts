import type { EmployerRegime } from '@permitdesk/domain/employers/employer-facts';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

@Entity('employers')
export class EmployerRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'legal_name' }) legalName!: string;
  @Column('text', { name: 'operating_name' }) operatingName!: string;
  @Column('text', { name: 'business_number', nullable: true }) businessNumber!: string | null;
  @Column('text') regime!: EmployerRegime;
  @Column('text') province!: string;
  @Column('jsonb') details!: Record<string, string | number | boolean>;
  /** The day on which the file went to another workspace; from then on nobody writes it here. */
  @Column('date', { name: 'handed_over_on', nullable: true }) handedOverOn!: string | null;
  @Column('uuid', { name: 'hand_over_id', nullable: true }) handOverId!: string | null;
  @VersionColumn() version!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
