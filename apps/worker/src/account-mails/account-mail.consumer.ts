import { Inject, Injectable } from '@nestjs/common';
import { accountMail } from '@permitdesk/jobs/jobs';
import type { AccountMailPayload } from '@permitdesk/jobs/payloads';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { signInFacts } from '@permitdesk/persistence/accounts/my-account';
import type { WorkerEnvironment } from '../environment.js';
import { Mailer } from '../notices/mailer.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { accountLetter } from './account-letters.js';
import { letterHtml, letterText } from './letter.js';

/** Tells a person that somebody changed how they sign in. */
@Injectable()
export class AccountMailConsumer implements Consumer<AccountMailPayload> {
  readonly job = accountMail;

  constructor(
    private readonly work: AccountWork,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment,
  ) {}

  consume(ask: AccountMailPayload): Promise<Outcome> {
    return this.work.run(async (tx) => {
      if (!(await tx.claim(this.job.keyOf(ask)))) return 'duplicate';
      const person = await signInFacts(tx, ask.accountId);
      if (person === undefined) return 'overtaken';
      const letter = accountLetter(ask.about, person.language, this.environment.PUBLIC_URL);
      await this.mailer.send({
        noticeId: ask.mailId,
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
