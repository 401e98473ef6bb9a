import { Inject, Injectable } from '@nestjs/common';
import { resetMail } from '@permitdesk/jobs/jobs';
import type { ResetMailPayload } from '@permitdesk/jobs/payloads';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { hashOfToken, newLinkToken } from '@permitdesk/persistence/accounts/link-token';
import { armReset, RESET_MINUTES } from '@permitdesk/persistence/accounts/resets';
import type { WorkerEnvironment } from '../environment.js';
import { Mailer } from '../notices/mailer.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { resetLetter } from './account-letters.js';
import { letterHtml, letterText } from './letter.js';

/**
 * Sends the link to a new password. The token is made here and its hash is kept in the transaction that sends it: it stands
 * in clear in the mail alone, never in the outbox or the queue. A send that is tried again makes another token.
 */
@Injectable()
export class ResetMailConsumer implements Consumer<ResetMailPayload> {
  readonly job = resetMail;

  constructor(
    private readonly work: AccountWork,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment,
  ) {}

  consume(ask: ResetMailPayload): Promise<Outcome> {
    return this.work.run(async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const token = newLinkToken();
      const until = new Date(Date.parse(tx.now) + RESET_MINUTES * 60_000).toISOString();
      const person = await armReset(tx, ask.resetId, hashOfToken(token), until);
      // An address without an account: the same job, and nobody to write to.
      if (person === undefined) return 'overtaken';
      const letter = resetLetter(person.language, `${this.environment.PUBLIC_URL}/reset/${token}`);
      await this.mailer.send({
        noticeId: ask.resetId,
        to: person.email,
        subject: letter.subject,
        text: letterText(letter),
        html: letterHtml(letter),
        language: letter.language,
      });
      return 'done';
    });
  }
}
