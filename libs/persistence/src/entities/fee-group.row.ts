import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

@Entity('fee_groups')
export class FeeGroupRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'employer_id' }) employerId!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'offers_on' }) offersOn!: string;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
}
