import { Injectable } from '@nestjs/common';
import { ROLE_SCOPES, ROLES_WITH_AN_END, SCOPE_NAMES, type Scope } from '@permitdesk/domain/access/grants';
import { ROLE_NAMES, type Role } from '@permitdesk/domain/access/permissions';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { invitationMail } from '@permitdesk/jobs/jobs';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AppError } from '../platform/problems.js';
import type { InvitationView, InviteDto } from './invitation.dto.js';
import { invitations } from './invitations.read-model.js';

const HOUSE = ['Permitdesk: a role reaches as far as it must, and no longer'] as const;

const refusal = refusalsOf({
  'grant.wrong-scope': card<{ role: Role; scope: Scope }>({
    basis: 'house',
    cites: HOUSE,
    text: ({ role, scope }) =>
      text(
        `The role “${ROLE_NAMES[role].en}” is not given for: ${SCOPE_NAMES[scope].en}.`,
        `Le rôle « ${ROLE_NAMES[role].fr} » ne se donne pas pour : ${SCOPE_NAMES[scope].fr}.`,
      ),
    remedy: ({ role }) =>
      text(
        `Choose one of: ${ROLE_SCOPES[role].map((each) => SCOPE_NAMES[each].en).join(', ')}.`,
        `Choisissez parmi : ${ROLE_SCOPES[role].map((each) => SCOPE_NAMES[each].fr).join(', ')}.`,
      ),
  }),
  'grant.scope-unnamed': card({
    basis: 'house',
    cites: HOUSE,
    text: () => text('It is not said what the role is for.', "Il n'est pas dit pour quoi vaut le rôle."),
    remedy: () =>
      text(
        'Name the record, or choose the whole workspace and name none.',
        "Nommez l'élément, ou choisissez tout l'espace sans rien nommer.",
      ),
  }),
  'grant.end-missing': card<Role>({
    basis: 'house',
    cites: HOUSE,
    text: (role) =>
      text(
        `The role “${ROLE_NAMES[role].en}” is lent and needs a last day.`,
        `Le rôle « ${ROLE_NAMES[role].fr} » est prêté et doit avoir un dernier jour.`,
      ),
    remedy: () => text('Say until when.', "Dites jusqu'à quand."),
  }),
  'grant.end-past': card({
    basis: 'house',
    cites: HOUSE,
    text: () => text('The last day is past.', 'Le dernier jour est passé.'),
    remedy: () => text('Choose today or a later day.', "Choisissez aujourd'hui ou un jour ultérieur."),
  }),
  'invitation.open-already': card({
    basis: 'house',
    cites: HOUSE,
    text: () =>
      text(
        'The same invitation to this address is open already.',
        'La même invitation à cette adresse est déjà en cours.',
      ),
    remedy: () => text('Send that one again, or withdraw it.', 'Renvoyez celle-là, ou retirez-la.'),
  }),
  'invitation.member-already': card({
    basis: 'house',
    cites: HOUSE,
    text: () => text('This person holds that role already.', 'Cette personne a déjà ce rôle.'),
    remedy: () => text('There is nothing to do.', "Il n'y a rien à faire."),
  }),
});

const TABLES: Readonly<Record<Exclude<Scope, 'tenant'>, string>> = {
  employer: 'employers',
  entity: 'entities',
  branch: 'branches',
  case: 'cases',
  worker: 'workers',
};

/** Invites somebody into the workspace, with a role and how far it reaches. The mail follows by itself. */
@Injectable()
export class InvitePerson {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws AppError `rule.refused`; RecordNotFound where the scope names a record that is not there. */
  run(actor: Actor, ask: InviteDto): Promise<InvitationView> {
    return this.work.run(actor, async (tx) => {
      const refusals = await this.refusals(tx, ask);
      if (refusals.length > 0) throw new AppError('rule.refused', { refusals });
      const id = newId();
      await tx.query(
        `INSERT INTO invitations (tenant_id, id, email, language, role, scope, scope_id, ends_on, reason, invited_by, invited_at)
         VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          ask.email,
          ask.language,
          ask.role,
          ask.scope,
          ask.scopeId ?? null,
          ask.endsOn ?? null,
          ask.reason ?? null,
          actor.id,
          tx.now,
        ],
      );
      tx.record({
        action: 'invitation.send',
        subject: { kind: 'invitation', id },
        after: { role: ask.role, scope: ask.scope, scopeId: ask.scopeId ?? null, endsOn: ask.endsOn ?? null },
        ...(ask.reason === undefined ? {} : { reason: ask.reason }),
      });
      tx.enqueue(invitationMail, { tenantId: actor.tenantId, invitationId: id, sending: 1 });
      const [made] = await invitations(tx, id);
      if (made === undefined) throw new RecordNotFound('invitation');
      return made;
    });
  }

  private async refusals(tx: Transaction, ask: InviteDto): Promise<readonly Refusal[]> {
    const { role, scope, scopeId, endsOn } = ask;
    const found: Refusal[] = [];
    if (!ROLE_SCOPES[role].includes(scope)) found.push(refusal('grant.wrong-scope', { role, scope }, 'scope'));
    if ((scope === 'tenant') !== (scopeId === undefined))
      found.push(refusal('grant.scope-unnamed', undefined, 'scopeId'));
    else if (scope !== 'tenant') await this.mustExist(tx, scope, scopeId ?? '');
    if (endsOn === undefined && ROLES_WITH_AN_END.includes(role))
      found.push(refusal('grant.end-missing', role, 'endsOn'));
    if (endsOn !== undefined && endsOn < tx.today) found.push(refusal('grant.end-past', undefined, 'endsOn'));
    if (found.length > 0) return found;
    const of = [ask.email, role, scope, scopeId ?? null];
    const [open] = await tx.query(
      `SELECT 1 FROM invitations WHERE tenant_id = app_tenant() AND lower(email) = lower($1) AND role = $2 AND scope = $3
         AND scope_id IS NOT DISTINCT FROM $4::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL LIMIT 1`,
      of,
    );
    if (open !== undefined) found.push(refusal('invitation.open-already', undefined, 'email'));
    const [member] = await tx.query(
      `SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.tenant_id = app_tenant() AND lower(a.email) = lower($1)
         AND g.role = $2 AND g.scope = $3 AND g.scope_id IS NOT DISTINCT FROM $4::uuid AND g.ended_at IS NULL LIMIT 1`,
      of,
    );
    if (member !== undefined) found.push(refusal('invitation.member-already', undefined, 'email'));
    return found;
  }

  private async mustExist(tx: Transaction, scope: Exclude<Scope, 'tenant'>, id: string): Promise<void> {
    const [row] = await tx.query(`SELECT 1 FROM ${TABLES[scope]} WHERE tenant_id = app_tenant() AND id = $1`, [id]);
    if (row === undefined) throw new RecordNotFound(scope);
  }
}
