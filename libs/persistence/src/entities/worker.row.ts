import type { Language } from '@permitdesk/domain/law/text';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { instantColumn } from '../column-types.js';

/** What proves who the person is lies sealed; `worker-store.ts` opens and seals it. */
@Entity('workers')
export class WorkerRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' }) tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) employerId!: string | null;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'given_names' }) givenNames!: string;
  @Column('text', { name: 'date_of_birth_sealed', nullable: true }) dateOfBirthSealed!: string | null;
  @Column('text', { nullable: true }) gender!: string | null;
  @Column('text', { name: 'birth_country', nullable: true }) birthCountry!: string | null;
  @Column('text') citizenship!: string;
  @Column('text') residence!: string;
  @Column('text', { name: 'passport_sealed' }) passportSealed!: string;
  @Column('bytea', { name: 'passport_index' }) passportIndex!: Buffer;
  @Column('date', { name: 'passport_expires_on', nullable: true }) passportExpiresOn!: string | null;
  @Column('text', { name: 'official_language' }) officialLanguage!: Language;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'uci_sealed', nullable: true }) uciSealed!: string | null;
  @Column('bytea', { name: 'uci_index', nullable: true }) uciIndex!: Buffer | null;
  @Column('date', { name: 'biometrics_given_on', nullable: true }) biometricsGivenOn!: string | null;
  /** Who typed it last: another person confirms the passport data from the passport itself. */
  @Column('text', { name: 'updated_by' }) updatedBy!: string;
  @VersionColumn() version!: number;
  @Column('timestamptz', { name: 'created_at', transformer: instantColumn }) createdAt!: string;
  @Column('timestamptz', { name: 'updated_at', transformer: instantColumn }) updatedAt!: string;
}
