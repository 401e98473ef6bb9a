import { LANGUAGES } from '@permitdesk/domain/law/text';
import { SESSION_METHODS } from '@permitdesk/persistence/accounts/sessions';
import { BilingualView } from '../platform/bilingual.dto.js';
import {
  ChoiceField,
  Email,
  Flag,
  Id,
  InstantField,
  Int,
  Line,
  LongText,
  OpenObject,
  Part,
  Secret,
} from '../platform/fields.js';

export class RenameAccountDto {
  @Line({ max: 120, doc: 'How the person is called in the product and in mails' }) readonly displayName!: string;
}

export class ChangePasswordDto {
  @Secret({ doc: 'The password so far' }) readonly current!: string;
  @Secret({ doc: '12 to 128 characters, of any kind' }) readonly next!: string;
}

/** Proof that it is the person: their password; left out by a person who has none. */
export class ProofDto {
  @Secret({ optional: true, doc: 'The present password' }) readonly password?: string;
}

export class ConfirmTotpDto {
  @Line({ max: 20, doc: 'The six digits that the app shows' }) readonly code!: string;
}

export class PasskeyNameDto {
  @Line({ max: 80, doc: 'How the person calls the device or key' }) readonly name!: string;
}

export class AddPasskeyDto extends PasskeyNameDto {
  @OpenObject({ doc: 'What the browser gave: a RegistrationResponseJSON of WebAuthn' })
  readonly response!: Readonly<Record<string, unknown>>;
}

/** Shown once. The secret counts for nothing before a code has confirmed it. */
export class TotpSetupView {
  @Line({ doc: 'For typing into the app by hand, base32' }) secret!: string;
  @Line({ doc: 'The same as an otpauth address' }) address!: string;
  @LongText({ doc: 'The address as a QR code: an SVG drawing' }) qr!: string;
}

/** Shown once: the database keeps hashes. */
export class RecoveryCodesView {
  @Line({ many: true }) codes!: string[];
}

export class PasskeyView {
  @Id() id!: string;
  @Line() name!: string;
  @Flag({ doc: "Synced between devices by the person's own provider" }) backedUp!: boolean;
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true }) lastUsedAt!: string | null;
}

export class AccountView {
  @Id() accountId!: string;
  @Email() email!: string;
  @Line() displayName!: string;
  @ChoiceField(LANGUAGES, 'Language') language!: string;
  @Flag() hasPassword!: boolean;
  @InstantField({ nullable: true, doc: 'Null for a password that was given and never changed' })
  passwordSetAt!: string | null;
  @InstantField({ nullable: true, doc: 'Since when codes from an app are asked for; null while they are not' })
  totpSince!: string | null;
  @Int() recoveryCodesLeft!: number;
  @Part(() => PasskeyView, { many: true }) passkeys!: PasskeyView[];
}

export class OpenSessionView {
  @Id() id!: string;
  @Flag({ doc: 'The session that asks' }) isThis!: boolean;
  @Part(() => BilingualView, { doc: 'Browser and system, as far as the browser tells' }) device!: BilingualView;
  @InstantField() openedAt!: string;
  @InstantField({ doc: 'Written at most every five minutes' }) lastUsedAt!: string;
  @InstantField({ doc: 'When it ends at the latest' }) expiresAt!: string;
  @ChoiceField(SESSION_METHODS, 'SessionMethod', { doc: 'How it was opened' }) method!: string;
  @Line() workspace!: string;
}

export class OpenSessionsView {
  @Part(() => OpenSessionView, { many: true }) items!: OpenSessionView[];
}

export class EndedSessionsView {
  @Int({ doc: 'How many sessions ended' }) ended!: number;
}
