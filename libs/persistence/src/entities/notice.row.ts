import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

/** One message to one person about one case, an employer, or the whole office; shown in the inbox and sent by mail. */
@Entity('notices')
export class NoticeRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId!: string | null;
  @Column('uuid', { name: 'employer_id', nullable: true }) employerId!: string | null;
  @Column('text') template!: string;
  @Column('jsonb') params!: Record<string, string>;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'read_at', nullable: true, transformer: instantColumn }) readAt!: string | null;
}
