import { Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { findInvitation, makeAccount, type FoundInvitation } from '@permitdesk/persistence/accounts/invitations';
import { hashOfToken } from '@permitdesk/persistence/accounts/link-token';
import { rotateSession } from '@permitdesk/persistence/accounts/sessions';
import { systemActor } from '@permitdesk/persistence/actor';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { passwordRefusals } from '../account/password-policy.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { OpenSession, type Caller, type OpenedSession } from '../session/open-session.js';
import { hashPassword } from '../session/password-hash.js';
import { hashOf, newToken } from '../session/session-cookie.js';
import type { AcceptInvitationDto } from './invitation.dto.js';

const refusal = refusalsOf({
  'account.name-missing': card({
    basis: 'house',
    cites: ['Permitdesk: colleagues see who did what'],
    text: () => text('Your name is missing.', 'Votre nom manque.'),
    remedy: () => text('Write it as your colleagues know it.', 'Écrivez-le comme vos collègues le connaissent.'),
  }),
});

/** The open invitation of a link, and its acceptance: a new account, or one more workspace for one that there is. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountWork,
    private readonly store: AccountStore,
    private readonly sessions: OpenSession,
    private readonly limiter: Limiter,
  ) {}

  /** @throws AppError `link.spent` for a link that was used, withdrawn, is too old, or never was. */
  async look(token: string, caller: Caller): Promise<FoundInvitation & { readonly expiresAt: string }> {
    await this.limiter.take('linkPerBlock', caller.block);
    return this.accounts.run(async (tx) => {
      const found = await findInvitation(tx, hashOfToken(token));
      if (
        found?.expiresAt == null ||
        found.expiresAt <= tx.now ||
        found.acceptedAt !== null ||
        found.withdrawnAt !== null
      )
        throw new AppError('link.spent');
      return { ...found, expiresAt: found.expiresAt };
    });
  }

  /**
   * @returns the session that is open from now on, in the new workspace.
   * @throws AppError `session.required` where the address has an account that is not signed in;
   *   `invitation.other-person` where somebody else is; `rule.refused` for name and password of a new account.
   */
  async run(token: string, ask: AcceptInvitationDto, caller: Caller): Promise<OpenedSession> {
    const found = await this.look(token, caller);
    return found.accountId === null
      ? this.asNewcomer(found, ask, caller)
      : this.asMember(found, found.accountId, caller);
  }

  private async asNewcomer(found: FoundInvitation, ask: AcceptInvitationDto, caller: Caller): Promise<OpenedSession> {
    const { displayName: name = '', password = '', language = found.language } = ask;
    const refusals = [
      ...(name === '' ? [refusal('account.name-missing', undefined, 'displayName')] : []),
      ...passwordRefusals(password, { email: found.email, name }),
    ];
    if (refusals.length > 0) throw new AppError('rule.refused', { refusals });
    const id = newId();
    const passwordHash = await hashPassword(password);
    await this.inTenant(found, async (tx) => {
      await makeAccount(tx, { id, email: found.email, name, passwordHash, language }, tx.now);
      await this.join(tx, found, id);
    });
    return this.accounts.run((tx) => this.sessions.run(tx, id, 'password', caller, found.tenantId));
  }

  private async asMember(found: FoundInvitation, accountId: string, caller: Caller): Promise<OpenedSession> {
    const { before } = caller;
    const session =
      before === undefined ? undefined : await this.accounts.run((tx) => this.store.session(before, tx.now));
    if (session === undefined || before === undefined) throw new AppError('session.required');
    if (session.accountId !== accountId) throw new AppError('invitation.other-person');
    await this.inTenant(found, (tx) => this.join(tx, found, accountId));
    const token = newToken();
    await this.accounts.run((tx) => rotateSession(tx, before, hashOf(token), { tenantId: found.tenantId }));
    return { token, expiresAt: session.expiresAt };
  }

  private inTenant(found: FoundInvitation, work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.work.run(systemActor(found.tenantId, found.zone, 'invitations'), work);
  }

  private async join(tx: Transaction, found: FoundInvitation, accountId: string): Promise<void> {
    const taken = await tx.change(
      `UPDATE invitations SET accepted_at = $2, accepted_by = $3
       WHERE tenant_id = app_tenant() AND id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
      [found.id, tx.now, accountId],
    );
    if (taken === 0) throw new AppError('link.spent');
    await tx.query('INSERT INTO memberships (tenant_id, account_id) VALUES (app_tenant(), $1) ON CONFLICT DO NOTHING', [
      accountId,
    ]);
    await tx.query(
      `INSERT INTO grants (tenant_id, id, account_id, role, scope, scope_id, ends_on, given_by, given_at, reason)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [newId(), accountId, found.role, found.scope, found.scopeId, found.endsOn, found.invitedBy, tx.now, found.reason],
    );
    tx.record({
      action: 'invitation.accept',
      subject: { kind: 'invitation', id: found.id },
      after: { accountId, role: found.role, scope: found.scope, scopeId: found.scopeId, endsOn: found.endsOn },
    });
  }
}
