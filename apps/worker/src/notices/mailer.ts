import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { WorkerEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';

export interface Mail {
  /** Stable for one notice, so that a repeat can be told from a second mail. */
  readonly noticeId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same once more for readers that show it. */
  readonly html?: string;
  readonly language: string;
}

/** Sends mail by SMTP, or puts it into a folder when there is no server. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly smtp: Transporter | undefined;
  private readonly host: string;

  constructor(@Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment) {
    this.smtp = environment.SMTP_URL === undefined ? undefined : createTransport(environment.SMTP_URL);
    this.host = new URL(environment.PUBLIC_URL).hostname;
  }

  messageIdOf(noticeId: string): string {
    return `<notice.${noticeId}@${this.host}>`;
  }

  /** @returns the Message-ID. @throws when the server did not accept it. */
  async send(mail: Mail): Promise<string> {
    const messageId = this.messageIdOf(mail.noticeId);
    const message = {
      from: this.environment.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      messageId,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
    };
    if (this.smtp !== undefined) {
      await this.smtp.sendMail(message);
      return messageId;
    }
    const written = await createTransport({ streamTransport: true, buffer: true, newline: 'crlf' }).sendMail(message);
    await mkdir(this.environment.MAIL_DIR, { recursive: true, mode: 0o700 });
    const file = path.join(
      this.environment.MAIL_DIR,
      `${createHash('sha256').update(messageId).digest('hex').slice(0, 24)}.eml`,
    );
    await writeFile(`${file}.new`, written.message as Buffer, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return messageId;
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}
