import { IsIn, IsInt, IsString, IsUUID, Matches, Min } from 'class-validator';
import { ACCOUNT_MAIL_KINDS, type AccountMailKind } from './account-mail-kinds.js';
import { TOPICS, type Topic } from '@permitdesk/domain/cases/topics';

/** Payloads carry ids and the words of closed lists, never a snapshot and never personal data: queues have no row security. */
export class CaseNoticePayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly caseId!: string;
  @IsUUID() readonly eventId!: string;
  @IsIn(TOPICS) readonly topic!: Topic;
}

export class RungDuePayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly rungId!: string;
}

export class TimeMovePayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly caseId!: string;
  @IsString() readonly event!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) readonly dueOn!: string;
  /** The length of the history the move was read from: a longer one asks anew. */
  @IsInt() @Min(1) readonly lastSeq!: number;
}

export class NoticeMailPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly noticeId!: string;
}

export class CustodianCheckPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly custodianId!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) readonly dueOn!: string;
}

export class AccountMailPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly accountId!: string;
  /** The mail's own id: it is made once, whatever is delivered twice. */
  @IsUUID() readonly mailId!: string;
  @IsIn(ACCOUNT_MAIL_KINDS) readonly about!: AccountMailKind;
}

/** No token: the consumer makes it in the transaction that sends it. */
export class ResetMailPayload {
  /** Of an address without an account: all zeros. */
  @IsUUID('loose') readonly tenantId!: string;
  @IsUUID() readonly resetId!: string;
}

export class InvitationMailPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly invitationId!: string;
  /** The first sending is 1; each makes a token of its own. */
  @IsInt() @Min(1) readonly sending!: number;
}

export class AuditCheckPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly verificationId!: string;
}

export class RetentionLookPayload {
  @IsUUID() readonly tenantId!: string;
  @IsUUID() readonly workerId!: string;
  /** The look this one comes after, in milliseconds, or `never`: the same file is looked at once after each. */
  @Matches(/^(never|\d+)$/) readonly after!: string;
}
