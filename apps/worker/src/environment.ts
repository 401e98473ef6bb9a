import { DEFAULT_LOCK_MS } from '@permitdesk/jobs/queue-backend';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** What the worker reads from its environment. Nothing else reads `process.env`. */
export class WorkerEnvironment {
  /** The app role's address; never the owner's. */
  @Matches(/^postgres(ql)?:\/\//) readonly APP_DATABASE_URL!: string;
  /** The installation's keys, as the API has them. */
  @IsString() readonly PERMITDESK_KEY: string = '';
  /** PostgreSQL or Redis; the database itself when left out. */
  @IsOptional() @Matches(/^(postgres(ql)?|rediss?):\/\//) readonly QUEUE_URL?: string;
  /** Mail goes out by this server; without it, into MAIL_DIR. */
  @IsOptional() @Matches(/^smtps?:\/\//) readonly SMTP_URL?: string;
  /** Folder of mails that had no server to go to. */
  @IsString() readonly MAIL_DIR: string = 'mail';
  /** Folder in which the ends of the audit's chains are written down, outside the database; best on another disk. */
  @IsString() readonly AUDIT_ANCHOR_DIR: string = 'anchors';
  @IsString() readonly MAIL_FROM: string = 'Permitdesk <permitdesk@localhost>';
  /** Where people reach the product: the links in mails. */
  @Matches(/^https?:\/\//) readonly PUBLIC_URL: string = 'http://127.0.0.1:3000';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) readonly LOG_LEVEL: string = 'info';
  @IsInt() @Min(1) @Max(200) readonly DATABASE_POOL: number = 8;
  @IsInt() @Min(1) @Max(64) readonly CONCURRENCY: number = 4;
  /** How long a silent worker keeps its jobs; the same for every worker of an installation. */
  @IsInt() @Min(1_000) @Max(600_000) readonly QUEUE_LOCK_MS: number = DEFAULT_LOCK_MS;
}
