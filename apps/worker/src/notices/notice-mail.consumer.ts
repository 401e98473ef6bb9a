import { Inject, Injectable } from '@nestjs/common';
import { ENGAGEMENT_INVITED_TEMPLATE } from '@permitdesk/domain/access/engagements';
import { noticeText } from '@permitdesk/domain/cases/notice-text';
import { noticeMail } from '@permitdesk/jobs/jobs';
import type { NoticeMailPayload } from '@permitdesk/jobs/payloads';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { WorkerEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { TenantActors } from '../platform/tenant-actors.js';
import type { Consumer, Outcome } from '../queue/consumer.js';
import { Mailer } from './mailer.js';

interface Waiting {
  state: string;
  template: string;
  params: Record<string, string>;
  case_id: string | null;
  employer_id: string | null;
  email: string;
  language: 'en' | 'fr';
}

const ABOUT_A_CASE = {
  en: {
    open: 'Open the case:',
    why: 'You receive this mail because the case is yours. Names are shown in Permitdesk only.',
  },
  fr: {
    open: 'Ouvrez le dossier :',
    why: 'Vous recevez ce courriel parce que ce dossier vous est confié. Les noms ne paraissent que dans Permitdesk.',
  },
} as const;
const ABOUT_AN_EMPLOYER = {
  en: {
    open: 'Open the employer:',
    why: 'You receive this mail because this employer is among your work. Names are shown in Permitdesk only.',
  },
  fr: {
    open: 'Ouvrez l’employeur :',
    why: 'Vous recevez ce courriel parce que cet employeur fait partie de votre travail. Les noms ne paraissent que dans Permitdesk.',
  },
} as const;

const ABOUT_ENGAGEMENTS = {
  en: {
    open: 'Open the engagements:',
    why: 'You receive this mail because you own a workspace of a firm. Names are shown in Permitdesk only.',
  },
  fr: {
    open: 'Ouvrez les engagements :',
    why: 'Vous recevez ce courriel parce que vous êtes propriétaire de l’espace d’un cabinet. Les noms ne paraissent que dans Permitdesk.',
  },
} as const;

const ABOUT_THE_AUDIT = {
  en: { open: 'Open the audit:', why: 'You receive this mail because you read the audit of this workspace.' },
  fr: {
    open: 'Ouvrez la piste d’audit :',
    why: 'Vous recevez ce courriel parce que vous consultez la piste d’audit de cet espace.',
  },
} as const;

/**
 * Sends one notice by mail. The delivery is locked while it is sent and marked in the same transaction; the only repeat
 * possible is one that the server had accepted before a kill, and it bears the same Message-ID.
 */
@Injectable()
export class NoticeMailConsumer implements Consumer<NoticeMailPayload> {
  readonly job = noticeMail;

  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: TenantActors,
    private readonly mailer: Mailer,
    @Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment,
  ) {}

  async consume(ask: NoticeMailPayload): Promise<Outcome> {
    const actor = await this.actors.actor(ask.tenantId, 'mail');
    return this.work.run(actor, async (tx) => {
      const [waiting] = await tx.query<Waiting>(
        `SELECT d.state, n.template, n.params, n.case_id, n.employer_id, a.email, a.language
         FROM deliveries d JOIN notices n ON n.tenant_id = d.tenant_id AND n.id = d.notice_id JOIN accounts a ON a.id = n.account_id
         WHERE d.tenant_id = app_tenant() AND d.notice_id = $1 AND d.channel = 'mail' FOR UPDATE OF d`,
        [ask.noticeId],
      );
      if (waiting === undefined) return 'overtaken';
      if (waiting.state === 'sent') return 'duplicate';
      const messageId = await this.mailer.send({ noticeId: ask.noticeId, to: waiting.email, ...this.words(waiting) });
      await tx.query(
        `UPDATE deliveries SET state = 'sent', message_id = $2, attempts = attempts + 1, last_error = NULL, sent_at = $3
         WHERE tenant_id = app_tenant() AND notice_id = $1 AND channel = 'mail'`,
        [ask.noticeId, messageId, tx.now],
      );
      await tx.claim(this.job.keyOf(ask));
      return 'done';
    });
  }

  async gaveUp(ask: NoticeMailPayload, error: Error): Promise<void> {
    const actor = await this.actors.actor(ask.tenantId, 'mail');
    await this.work.run(actor, async (tx) => {
      await tx.query(
        `UPDATE deliveries SET state = 'failed', attempts = attempts + 1, last_error = $2
         WHERE tenant_id = app_tenant() AND notice_id = $1 AND channel = 'mail' AND state <> 'sent'`,
        [ask.noticeId, error.message.slice(0, 500)],
      );
      await tx.claim(this.job.keyOf(ask));
    });
  }

  /** Names stay behind the sign-in: a mail bears the case number, what to do, and the link. */
  private words({ template, params, case_id, employer_id, language }: Waiting): {
    subject: string;
    text: string;
    language: string;
  } {
    const { subject } = noticeText(template, {
      caseNumber: params['caseNumber'] ?? '',
      ruleId: params['ruleId'] ?? '',
      dueOn: params['dueOn'] ?? '',
    });
    const [words, place] =
      case_id !== null
        ? [ABOUT_A_CASE[language], `/cases/${case_id}`]
        : employer_id !== null
          ? [ABOUT_AN_EMPLOYER[language], `/employers/${employer_id}`]
          : template === ENGAGEMENT_INVITED_TEMPLATE
            ? [ABOUT_ENGAGEMENTS[language], '/settings/engagements']
            : [ABOUT_THE_AUDIT[language], '/audit'];
    const link = `${this.environment.PUBLIC_URL}${place}`;
    return {
      subject: subject[language],
      text: `${subject[language]}\n\n${words.open} ${link}\n\n${words.why}\n`,
      language,
    };
  }
}
