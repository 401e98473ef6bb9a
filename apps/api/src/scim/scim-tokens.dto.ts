import { ChoiceField, Id, InstantField, Int, Line, Part } from '../platform/fields.js';

export const SCIM_SCOPES = ['read', 'write'] as const;
export type ScimScope = (typeof SCIM_SCOPES)[number];

export class CreateScimTokenDto {
  @Line({ max: 100, doc: 'What it is for' }) readonly name!: string;
  @ChoiceField(SCIM_SCOPES, 'ScimScope', { doc: '`read`: looks; `write`: also makes, changes and takes away people' })
  readonly scope!: ScimScope;
  @Int({ min: 1, max: 730, doc: 'Days until it ends' }) readonly days!: number;
}

export class ScimTokenView {
  @Id() id!: string;
  @Line() name!: string;
  @ChoiceField(SCIM_SCOPES, 'ScimScope') scope!: ScimScope;
  @InstantField() createdAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true, doc: 'To the minute' }) lastUsedAt!: string | null;
}

export class NewScimTokenView extends ScimTokenView {
  @Line({ doc: 'Shown this once' }) token!: string;
}

export class ScimTokenListView {
  @Part(() => ScimTokenView, { many: true }) items!: ScimTokenView[];
  @Line({ doc: 'Where the directory reaches SCIM' }) baseUrl!: string;
}
