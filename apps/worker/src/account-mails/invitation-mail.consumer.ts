import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@permitdesk/domain/law/text';
import { invitationMail } from '@permitdesk/jobs/jobs';
import type { InvitationMailPayload } from '@permitdesk/jobs/payloads';
import { INVITATION_DAYS } from '@permitdesk/persistence/accounts/invitations';
import { hashOfToken, newLinkToken } from '@permitdesk/persistence/accounts/link-token';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { WorkerEnvironment } from '../environment.js';
import { Mailer } from '../notices/mailer.js';
import { TenantActors } from '../platform/tenant-actors.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { invitationLetter } from './account-letters.js';
import { letterHtml, letterText } from './letter.js';

/** Sends an invitation. Its token is made here, as that of a reset is, and ends the one of an earlier sending. */
@Injectable()
export class InvitationMailConsumer implements Consumer<InvitationMailPayload> {
  readonly job = invitationMail;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment,
  ) {}

  async consume(ask: InvitationMailPayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'mail');
    return this.work.run(actor, async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const token = newLinkToken();
      const until = new Date(Date.parse(tx.now) + INVITATION_DAYS * 86_400_000).toISOString();
      const [row] = await tx.query<{ email: string; language: Language; workspace: string }>(
        `UPDATE invitations i SET token_hash = $3, sent_at = $4, expires_at = $5 FROM tenants t
         WHERE t.id = i.tenant_id AND i.tenant_id = app_tenant() AND i.id = $1 AND i.sendings = $2
           AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
         RETURNING i.email, i.language, t.name AS workspace`,
        [ask.invitationId, ask.sending, hashOfToken(token), tx.now, until],
      );
      if (row === undefined) return 'overtaken';
      const letter = invitationLetter(row.language, row.workspace, `${this.environment.PUBLIC_URL}/join/${token}`);
      await this.mailer.send({
        noticeId: `${ask.invitationId}-${ask.sending}`,
        to: row.email,
        subject: letter.subject,
        text: letterText(letter),
        html: letterHtml(letter),
        language: letter.language,
      });
      return 'done';
    });
  }
}
