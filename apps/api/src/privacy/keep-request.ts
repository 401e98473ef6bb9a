import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { lookAgainToday } from '@permitdesk/persistence/privacy/look-at-retention';
import { privacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { KeepWorker } from '../workers/keep-worker.js';
import { ownWorker } from './own-worker.js';
import type {
  AnswerRequestDto,
  AskOwnRequestDto,
  ExtendRequestDto,
  PrivacyRequestView,
  RecordRequestDto,
} from './privacy.dto.js';
import { privacyRefusal } from './privacy-refusals.js';
import { clockOfRequest, showRequest } from './requests.read-model.js';

interface Locked {
  kind: 'access' | 'correction';
  worker_id: string;
  dated_on: string;
  received_on: string;
  answer: string | null;
  version: number;
}

/** Takes requests for access and correction, extends them once, and answers them. */
@Injectable()
export class KeepRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly workers: KeepWorker,
  ) {}

  record(actor: Actor, ask: RecordRequestDto): Promise<PrivacyRequestView> {
    return this.work.run(actor, async (tx) => {
      if (ask.datedOn > ask.receivedOn || ask.receivedOn > tx.today)
        throw new StepRefused([privacyRefusal('request.days-out-of-order', undefined, 'receivedOn')]);
      const found = await tx.query('SELECT 1 FROM workers WHERE tenant_id = app_tenant() AND id = $1', [ask.workerId]);
      if (found.length === 0) throw new RecordNotFound('worker');
      const id = await this.insert(tx, ask, tx.actor.id);
      return showRequest(tx, id);
    });
  }

  /** A worker asks for their own; it arrives the moment it is sent. */
  askOwn(actor: Actor, ask: AskOwnRequestDto): Promise<PrivacyRequestView> {
    return this.work.run(actor, async (tx) => {
      const workerId = await ownWorker(tx);
      const id = await this.insert(tx, { ...ask, workerId, datedOn: tx.today, receivedOn: tx.today }, null);
      return showRequest(tx, id);
    });
  }

  extend(actor: Actor, id: string, ask: ExtendRequestDto): Promise<PrivacyRequestView> {
    return this.work.run(actor, async (tx) => {
      const request = await this.lock(tx, id, ask.version);
      const clock = clockOfRequest(
        { receivedOn: request.received_on, datedOn: request.dated_on, extendedOn: null },
        await privacySettings(tx),
      );
      if (clock.extensionNoticeBy === undefined) throw new StepRefused([privacyRefusal('request.no-extension')]);
      if (ask.sentOn > clock.extensionNoticeBy || ask.sentOn < request.received_on || ask.sentOn > tx.today)
        throw new StepRefused([
          privacyRefusal('request.extension-too-late', { by: clock.extensionNoticeBy }, 'sentOn'),
        ]);
      await tx.query(
        `UPDATE privacy_requests SET extended_on = $2, handler_id = $3, version = version + 1 WHERE tenant_id = app_tenant() AND id = $1`,
        [id, ask.sentOn, tx.actor.id],
      );
      tx.record({
        action: 'privacy-request.extend',
        subject: { kind: 'privacy-request', id },
        after: { sentOn: ask.sentOn },
      });
      return showRequest(tx, id);
    });
  }

  /** A correction that is made changes the record in the same transaction; the earlier values stay readable beside it. */
  answer(actor: Actor, id: string, ask: AnswerRequestDto): Promise<PrivacyRequestView> {
    return this.work.run(actor, async (tx) => {
      const request = await this.lock(tx, id, ask.version);
      if (ask.answeredOn < request.received_on || ask.answeredOn > tx.today)
        throw new StepRefused([privacyRefusal('request.days-out-of-order', undefined, 'answeredOn')]);
      if (ask.answer !== 'given' && ask.reasons === undefined)
        throw new StepRefused([privacyRefusal('request.refused-without-reasons', undefined, 'reasons')]);
      const changed =
        request.kind === 'correction' && ask.answer !== 'refused'
          ? await this.workers.correctWithin(tx, request.worker_id, { ...ask.values }, id)
          : undefined;
      if (changed?.length === 0)
        throw new StepRefused([privacyRefusal('correction.nothing-changed', undefined, 'values')]);
      await tx.query(
        `UPDATE privacy_requests SET answer = $2, answered_on = $3, reasons = $4, statement = $5, handler_id = $6, version = version + 1
         WHERE tenant_id = app_tenant() AND id = $1`,
        [id, ask.answer, ask.answeredOn, ask.reasons ?? null, ask.statement ?? null, tx.actor.id],
      );
      await lookAgainToday(tx, [request.worker_id]);
      tx.record({
        action: 'privacy-request.answer',
        subject: { kind: 'privacy-request', id },
        after: {
          kind: request.kind,
          answer: ask.answer,
          answeredOn: ask.answeredOn,
          ...(changed === undefined ? {} : { changed }),
        },
      });
      return showRequest(tx, id);
    });
  }

  private async lock(tx: Transaction, id: string, version: number): Promise<Locked> {
    const [found] = await tx.query<Locked>(
      'SELECT kind, worker_id, dated_on, received_on, answer, version FROM privacy_requests WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
      [id],
    );
    if (found === undefined) throw new RecordNotFound('request');
    if (found.version !== version) throw new RecordStale('request', found.version);
    if (found.answer !== null) throw new StepRefused([privacyRefusal('request.answered-already')]);
    return found;
  }

  private async insert(tx: Transaction, ask: RecordRequestDto, handlerId: string | null): Promise<string> {
    const id = newId();
    await tx.query(
      `INSERT INTO privacy_requests (tenant_id, id, kind, worker_id, asked_what, fields, dated_on, received_on, handler_id, recorded_by, recorded_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        ask.kind,
        ask.workerId,
        ask.askedWhat,
        ask.kind === 'correction' ? (ask.fields ?? []) : [],
        ask.datedOn,
        ask.receivedOn,
        handlerId,
        tx.actor.id,
        tx.now,
      ],
    );
    tx.record({
      action: 'privacy-request.record',
      subject: { kind: 'privacy-request', id },
      after: { kind: ask.kind, receivedOn: ask.receivedOn, fields: ask.fields ?? [] },
    });
    return id;
  }
}
