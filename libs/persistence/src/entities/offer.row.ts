import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

/** The working copy of an offer: what a person types, by field id. Employer, worker and computed values are added on reading. */
@Entity('offers')
export class OfferRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('jsonb') values!: Record<string, string | number | boolean>;
  @Column('jsonb') checks!: Record<string, string | number | boolean>;
  @Column('integer') version!: number;
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
