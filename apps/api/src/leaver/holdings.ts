import { text, type Bilingual } from '@permitdesk/domain/law/text';

/** Something that hangs on a person. Whatever does is named here once: the wizard counts it, the leaving moves or ends it. */
export interface Holding {
  readonly kind: string;
  readonly name: Bilingual;
  /** What becomes of it. */
  readonly says: Bilingual;
  /** `moves`: a colleague takes it, chosen in the wizard. `ends`: it is over with the leaving. `follows`: it goes with what moves. */
  readonly fate: 'moves' | 'ends' | 'follows';
  /** The columns that tie it to the person. */
  readonly columns: readonly string[];
  /** How many the person $1 holds on the day $2, in this tenant. */
  readonly count: string;
  /** Ends them: $1 the person, $2 the instant, $3 who does it, $4 the day. */
  readonly end?: string;
}

export const HOLDINGS: readonly Holding[] = [
  {
    kind: 'cases',
    name: text('Cases they answer for', 'Dossiers sous sa responsabilité'),
    says: text('A colleague answers for them from now on.', 'Un collègue en répond désormais.'),
    fate: 'moves',
    columns: ['cases.responsible_id'],
    count:
      'SELECT count(*)::integer AS n FROM cases WHERE tenant_id = app_tenant() AND responsible_id = $1 AND $2::date IS NOT NULL',
  },
  {
    kind: 'deadlines',
    name: text('Open dates in these cases', 'Échéances ouvertes dans ces dossiers'),
    says: text('Reminders go to whoever takes the case.', 'Les rappels vont à la personne qui reprend le dossier.'),
    fate: 'follows',
    columns: [],
    count: `SELECT count(*)::integer AS n FROM deadlines d JOIN cases c ON c.tenant_id = d.tenant_id AND c.id = d.case_id
            WHERE d.tenant_id = app_tenant() AND c.responsible_id = $1 AND d.status = 'open' AND $2::date IS NOT NULL`,
  },
  {
    kind: 'custodianships',
    name: text('Sign-ins of the Employer Portal', 'Accès au Portail de l’employeur'),
    says: text(
      'The custodianship ends today. A colleague who takes it enrols with a credential of their own.',
      'La responsabilité prend fin aujourd’hui. Le collègue qui la reprend s’inscrit avec ses propres identifiants.',
    ),
    fate: 'moves',
    columns: ['custodians.account_id'],
    count: `SELECT count(*)::integer AS n FROM custodians WHERE tenant_id = app_tenant() AND account_id = $1 AND (until IS NULL OR until > $2::date)`,
  },
  {
    kind: 'grants',
    name: text('Rights in this workspace', 'Droits dans cet espace de travail'),
    says: text('They end at once and stay on record.', 'Ils prennent fin immédiatement et restent consignés.'),
    fate: 'ends',
    columns: ['grants.account_id'],
    count: `SELECT count(*)::integer AS n FROM grants WHERE tenant_id = app_tenant() AND account_id = $1 AND ended_at IS NULL AND (ends_on IS NULL OR ends_on >= $2::date)`,
    end: `UPDATE grants SET ended_at = $2, ended_by = $3, reason = 'leaver' WHERE tenant_id = app_tenant() AND account_id = $1 AND ended_at IS NULL AND $4::date IS NOT NULL`,
  },
  {
    kind: 'notices',
    name: text('Unread notices', 'Avis non lus'),
    says: text(
      'They are closed; what they tell of stays with its case.',
      'Ils sont fermés; ce qu’ils annoncent reste au dossier.',
    ),
    fate: 'ends',
    columns: ['notices.account_id'],
    count: `SELECT count(*)::integer AS n FROM notices WHERE tenant_id = app_tenant() AND account_id = $1 AND read_at IS NULL AND $2::date IS NOT NULL`,
    end: `UPDATE notices SET read_at = $2 WHERE tenant_id = app_tenant() AND account_id = $1 AND read_at IS NULL AND $3::text IS NOT NULL AND $4::date IS NOT NULL`,
  },
  {
    kind: 'hand-over-codes',
    name: text('Hand-over codes that name them', 'Codes de transfert à son nom'),
    says: text(
      'They are withdrawn; a new one names a colleague.',
      'Ils sont retirés; un nouveau code nommera un collègue.',
    ),
    fate: 'ends',
    columns: ['hand_over_codes.responsible_id'],
    count: `SELECT count(*)::integer AS n FROM hand_over_codes WHERE tenant_id = app_tenant() AND responsible_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND $2::date IS NOT NULL`,
    end: `UPDATE hand_over_codes SET withdrawn_at = $2 WHERE tenant_id = app_tenant() AND responsible_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL
          AND $3::text IS NOT NULL AND $4::date IS NOT NULL`,
  },
  {
    kind: 'invitations',
    name: text('Open invitations they sent', 'Invitations ouvertes envoyées par cette personne'),
    says: text(
      'They are withdrawn; a colleague can invite anew.',
      'Elles sont retirées; un collègue peut inviter de nouveau.',
    ),
    fate: 'ends',
    columns: ['invitations.invited_by'],
    count: `SELECT count(*)::integer AS n FROM invitations WHERE tenant_id = app_tenant() AND invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND $2::date IS NOT NULL`,
    end: `UPDATE invitations SET withdrawn_at = $2, withdrawn_by = $3::text::uuid WHERE tenant_id = app_tenant() AND invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL
          AND $4::date IS NOT NULL`,
  },
  {
    kind: 'sessions',
    name: text('Open sessions', 'Sessions ouvertes'),
    says: text(
      'They are closed; the next click asks for a sign-in.',
      'Elles sont fermées; le prochain clic demande une connexion.',
    ),
    fate: 'ends',
    columns: ['sessions.account_id'],
    count: 'SELECT tenancy_count_sessions($1) AS n WHERE $2::date IS NOT NULL',
    end: 'SELECT tenancy_close_sessions($1) WHERE $2::timestamptz IS NOT NULL AND $3::text IS NOT NULL AND $4::date IS NOT NULL',
  },
];

/** Columns that name a person and hold nothing: each with the reason why leaving does not touch it. */
export const NOT_HELD: Readonly<Record<string, string>> = {
  'memberships.account_id': 'says who was ever here; it opens nothing without a grant',
  'sessions.viewing_as': 'a look through another’s eyes ends with the session of whoever looks',
  'pending_sign_ins.account_id': 'a sign-in on its way ends by itself in minutes, and there is no grant behind it',
  'totp_factors.account_id': 'theirs in every workspace',
  'recovery_codes.account_id': 'theirs in every workspace',
  'passkeys.account_id': 'theirs in every workspace',
  'passkey_challenges.account_id': 'theirs in every workspace',
  'sso_group_members.account_id': 'the directory’s own list; it opens nothing without a grant',
  'sso_identities.account_id': 'who the directory says this is; it opens nothing without a grant',
  'scim_users.account_id': 'the directory’s own record, ended by the directory',
  'password_resets.account_id': 'theirs in every workspace',
  'privacy_requests.handler_id':
    'who took it up last; an open request stays in the one list of all who look after privacy',
};
