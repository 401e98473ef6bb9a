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
  @VersionColumn() version!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
