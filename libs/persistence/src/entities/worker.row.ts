import type { Language } from '@permitdesk/domain/law/text';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

@Entity('workers')
export class WorkerRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) employerId!: string | null;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'given_names' }) givenNames!: string;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
  @Column('text', { nullable: true }) gender!: string | null;
  @Column('text', { name: 'birth_country', nullable: true }) birthCountry!: string | null;
  @Column('text') citizenship!: string;
  @Column('text') residence!: string;
  @Column('text', { name: 'passport_number' }) passportNumber!: string;
  @Column('date', { name: 'passport_expires_on', nullable: true }) passportExpiresOn!: string | null;
  @Column('text', { name: 'official_language' }) officialLanguage!: Language;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) uci!: string | null;
  @Column('date', { name: 'biometrics_given_on', nullable: true }) biometricsGivenOn!: string | null;
  /** Who typed it last: another person confirms the passport data from the passport itself. */
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @VersionColumn() version!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
