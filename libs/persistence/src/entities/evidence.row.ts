import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

/** A paper that proves something: an uploaded file, or a note of where the paper is kept. */
@Entity('evidence')
export class EvidenceRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') purpose!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { name: 'file_name', nullable: true }) fileName!: string | null;
  @Column('text', { name: 'media_type', nullable: true }) mediaType!: string | null;
  @Column('integer', { name: 'size_bytes', nullable: true }) sizeBytes!: number | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('text', { array: true }) audience!: string[];
  @Column('text', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'added_at', transformer: instantColumn }) addedAt!: string;
}
