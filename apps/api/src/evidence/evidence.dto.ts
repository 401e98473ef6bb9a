import { AUDIENCES, type Audience } from '@permitdesk/domain/access/audiences';
import { EVIDENCE_PURPOSES, type EvidencePurpose } from '@permitdesk/domain/access/evidence-audience';
import { ChoiceField, Id, InstantField, Int, Line, LongText, Part } from '../platform/fields.js';

/** Evidence that is no file here: a note of where the paper is kept. */
export class NoteEvidenceDto {
  @ChoiceField(EVIDENCE_PURPOSES, 'EvidencePurpose') readonly purpose!: EvidencePurpose;
  @Line({ max: 200 }) readonly title!: string;
  @LongText({ max: 1_000, doc: 'Where the paper is kept' }) readonly reference!: string;
  @ChoiceField(AUDIENCES, 'Audience', {
    optional: true,
    many: true,
    doc: "Whose side sees the paper; its purpose's own when left out",
  })
  readonly audience?: Audience[];
}

export class ShowEvidenceToDto {
  @ChoiceField(AUDIENCES, 'Audience', { many: true, doc: 'Whose side sees the paper; at least your own' })
  readonly audience!: Audience[];
}

export class EvidenceView {
  @Id() id!: string;
  @ChoiceField(EVIDENCE_PURPOSES, 'EvidencePurpose') purpose!: string;
  @Line() title!: string;
  @LongText({ nullable: true }) reference!: string | null;
  @Line({ nullable: true }) fileName!: string | null;
  @Line({ nullable: true }) mediaType!: string | null;
  @Int({ nullable: true }) sizeBytes!: number | null;
  @Line({ nullable: true, doc: 'SHA-256 of the file' }) sha256!: string | null;
  @ChoiceField(AUDIENCES, 'Audience', { many: true, doc: 'Whose side sees the paper' }) audience!: string[];
  @Line() addedBy!: string;
  @InstantField() addedAt!: string;
}

export class FileLinkView {
  @Line({ max: 500, doc: 'Opens the file once the session of the person who asked is sent with it' }) url!: string;
  @InstantField() expiresAt!: string;
}

/** What stands in a link; checked by its signature. */
export class FileLinkQuery {
  @Line({ optional: true, max: 20 }) readonly until?: string;
  @Line({ optional: true, max: 100 }) readonly signature?: string;
}

export class EvidenceListView {
  @Part(() => EvidenceView, { many: true }) items!: EvidenceView[];
}
