import type { Topic } from '@permitdesk/domain/cases/topics';
import { defineJob, type Job } from './job.js';
import {
  AccountMailPayload,
  CaseNoticePayload,
  CustodianCheckPayload,
  InvitationMailPayload,
  NoticeMailPayload,
  ResetMailPayload,
  AuditCheckPayload,
  RetentionLookPayload,
  RungDuePayload,
  TimeMovePayload,
} from './payloads.js';

/** Tells the people of a case what happened in it. */
export const caseNotice = defineJob({
  name: 'case.notice',
  queue: 'notices',
  payload: CaseNoticePayload,
  keyOf: ({ eventId, topic }) => `case.notice_${eventId}_${topic}`,
  retry: { attempts: 8, delayMs: 5_000 },
});

/** One rung of a reminder ladder has come. */
export const rungDue = defineJob({
  name: 'rung.due',
  queue: 'notices',
  payload: RungDuePayload,
  keyOf: ({ rungId }) => `rung.due_${rungId}`,
  retry: { attempts: 8, delayMs: 5_000 },
});

/** Sends one notice by mail. Mail servers fail for hours, so the tries reach over a day. */
export const noticeMail = defineJob({
  name: 'notice.mail',
  queue: 'notices',
  payload: NoticeMailPayload,
  keyOf: ({ noticeId }) => `notice.mail_${noticeId}`,
  retry: { attempts: 12, delayMs: 30_000 },
});

/** Time has moved a case: a letter lapsed, a permit expired. */
export const timeMove = defineJob({
  name: 'case.time-move',
  queue: 'cases',
  payload: TimeMovePayload,
  keyOf: ({ caseId, event, lastSeq }) => `case.time-move_${caseId}_${event}_${lastSeq}`,
  retry: { attempts: 8, delayMs: 5_000 },
});

/** A custodian of a portal sign-in is to try it. */
export const custodianCheck = defineJob({
  name: 'custodian.check-due',
  queue: 'notices',
  payload: CustodianCheckPayload,
  keyOf: ({ custodianId, dueOn }) => `custodian.check-due_${custodianId}_${dueOn}`,
  retry: { attempts: 8, delayMs: 5_000 },
});

/** Tells a person that somebody changed how they sign in. */
export const accountMail = defineJob({
  name: 'account.mail',
  queue: 'notices',
  payload: AccountMailPayload,
  keyOf: ({ mailId }) => `account.mail_${mailId}`,
  retry: { attempts: 12, delayMs: 10_000 },
});

/** Sends the link to a new password. The hour it is good for begins when it is sent. */
export const resetMail = defineJob({
  name: 'password-reset.mail',
  queue: 'notices',
  payload: ResetMailPayload,
  keyOf: ({ resetId }) => `password-reset.mail_${resetId}`,
  retry: { attempts: 8, delayMs: 5_000 },
});

/** Sends an invitation. */
export const invitationMail = defineJob({
  name: 'invitation.mail',
  queue: 'notices',
  payload: InvitationMailPayload,
  keyOf: ({ invitationId, sending }) => `invitation.mail_${invitationId}_${sending}`,
  retry: { attempts: 12, delayMs: 10_000 },
});

/** Checks the whole audit chain of a tenant. */
export const auditCheck = defineJob({
  name: 'audit.check',
  queue: 'audit',
  payload: AuditCheckPayload,
  keyOf: ({ verificationId }) => `audit.check_${verificationId}`,
  retry: { attempts: 4, delayMs: 10_000 },
});

/** The file of a worker is reckoned anew: may it be destroyed? The look moves the day of the next one. */
export const retentionLook = defineJob({
  name: 'retention.look',
  queue: 'cases',
  payload: RetentionLookPayload,
  keyOf: ({ workerId, after }) => `retention.look_${workerId}_${after}`,
  retry: { attempts: 8, delayMs: 60_000 },
});

export const JOBS = [
  caseNotice,
  rungDue,
  noticeMail,
  timeMove,
  accountMail,
  resetMail,
  invitationMail,
  auditCheck,
  custodianCheck,
  retentionLook,
] as const;

const byName = new Map<string, Job<never>>(JOBS.map((job) => [job.name, job as unknown as Job<never>]));

/** @throws Error for a name no job bears: a retired job may only go once no outbox row bears its name. */
export const jobNamed = (name: string): Job => {
  const job = byName.get(name);
  if (job === undefined) throw new Error(`no job is named ${name}`);
  return job as unknown as Job;
};

/** What follows each topic. A topic without a job does not compile. */
export const AFTER = {
  'case.requested': caseNotice,
  'case.answered': caseNotice,
  'exemption.review-wanted': caseNotice,
  'exemption.decided': caseNotice,
  'offer.number-recorded': caseNotice,
  'fee.refund-due': caseNotice,
  'ircc.question': caseNotice,
  'permit.issued': caseNotice,
  'application.refused': caseNotice,
  'status.maintained': caseNotice,
  'status.at-risk': caseNotice,
} as const satisfies Record<Topic, Job<CaseNoticePayload>>;
