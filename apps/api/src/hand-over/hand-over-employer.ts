import { Injectable } from '@nestjs/common';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { systemActor, type Actor } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { diffDeadlines, saveAssessment } from '@permitdesk/persistence/cases/save-assessment';
import { StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { assertStillHere } from '../employers/employers.read-model.js';
import { FileStore } from '../evidence/file-store.js';
import { handOverFingerprint } from './hand-over-code.js';
import { asHandOverFault, handOverRefusal } from './hand-over-refusals.js';
import type { HandOverDto, HandOverView, ReceiverView } from './hand-over.dto.js';
import { proveHandOver } from './hand-overs.read-model.js';
import { historySum } from './history-sum.js';
import { openGuarded, sealedForReceiver } from './sealed-for-receiver.js';

interface Receiver extends ReceiverView {
  readonly tenantId: string;
  readonly zone: string;
}
interface CaseSum {
  readonly caseId: string;
  readonly events: number;
  readonly sha256: string;
}

/**
 * An employer takes its cases elsewhere: the whole file goes to the workspace that gave the code, in one transaction, and is
 * sealed here. Each case's history is summed before it goes and again where it arrived; a difference undoes everything.
 */
@Injectable()
export class HandOverEmployer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: FileStore,
    private readonly keys: DataKeys,
  ) {}

  /** To whom a code leads, before anything is done. */
  receiver(actor: Actor, employerId: string, code: string): Promise<ReceiverView> {
    return this.work.run(actor, async (tx) => {
      await assertStillHere(tx, employerId);
      const { name, kind } = await this.find(tx, handOverFingerprint(code));
      return { name, kind };
    });
  }

  async run(actor: Actor, employerId: string, ask: HandOverDto): Promise<HandOverView> {
    try {
      return await this.work.run(actor, (tx) => this.within(tx, employerId, ask));
    } catch (error) {
      throw asHandOverFault(error);
    }
  }

  private async within(tx: Transaction, employerId: string, ask: HandOverDto): Promise<HandOverView> {
    await assertStillHere(tx, employerId);
    const [employer] = await tx.query<{ name: string }>(
      'SELECT operating_name AS name FROM employers WHERE tenant_id = app_tenant() AND id = $1',
      [employerId],
    );
    if (employer?.name !== ask.confirmation)
      throw new StepRefused([handOverRefusal('hand-over.not-confirmed', 0, 'confirmation')]);
    const code = handOverFingerprint(ask.code);
    const receiver = await this.find(tx, code);
    const theirs = systemActor(receiver.tenantId, receiver.zone, 'hand-over');
    // Locked before they are summed: nothing is added between the sum and the copy.
    const cases = await tx.query<{ id: string }>(
      'SELECT id FROM cases WHERE tenant_id = app_tenant() AND employer_id = $1 ORDER BY id FOR UPDATE NOWAIT',
      [employerId],
    );
    const sums: CaseSum[] = [];
    for (const { id } of cases) {
      const { events } = await loadCase(tx, id);
      sums.push({ caseId: id, events: events.length, sha256: historySum(events) });
    }
    const files = await tx.query<{ sha256: string }>(
      `SELECT DISTINCT v.sha256 FROM evidence v JOIN cases c ON c.tenant_id = v.tenant_id AND c.id = v.case_id
       WHERE v.tenant_id = app_tenant() AND c.employer_id = $1 AND v.sha256 IS NOT NULL`,
      [employerId],
    );
    const keys = await this.keys.of(receiver.tenantId);
    const guarded = await openGuarded(tx, employerId);
    const resealed = await tx.withReceiver(theirs, keys, (there) => Promise.resolve(sealedForReceiver(there, guarded)));
    const handOverId = newId();
    await tx.query('SELECT hand_over_employer($1, $2, $3, $4, $5, $6, $7)', [
      employerId,
      code,
      handOverId,
      JSON.stringify({ cases: sums }),
      JSON.stringify(resealed),
      ask.reason,
      tx.now,
    ]);
    await tx.withReceiver(theirs, keys, (there) => this.arrive(there, sums));
    // Last: a file too many in the receiver's store is of no harm if the commit fails, one too few would be a loss.
    for (const { sha256 } of files) await this.copyFile(tx.actor.tenantId, receiver.tenantId, sha256);
    return proveHandOver(tx, handOverId);
  }

  private async find(tx: Transaction, code: Buffer): Promise<Receiver> {
    const [receiver] = await tx.query<Receiver>(
      'SELECT tenant_id AS "tenantId", name, kind, zone FROM hand_over_receiver($1, $2)',
      [code, tx.now],
    );
    if (receiver === undefined) throw new StepRefused([handOverRefusal('hand-over.code-invalid', 0, 'code')]);
    return receiver;
  }

  /** Where it arrived: every history gives the sum it left with, and is folded by the receiver's own zone and rules. */
  private async arrive(there: Transaction, sums: readonly CaseSum[]): Promise<void> {
    for (const { caseId, sha256 } of sums) {
      const file = await loadCase(there, caseId);
      if (historySum(file.events) !== sha256) throw new Error(`the history of ${caseId} did not arrive as it left`);
      const assessment = assessCase(file.events, file.setting);
      const { changes, vanished } = diffDeadlines(file.deadlines, assessment.deadlines);
      const standing = new Set(
        file.findings.filter((finding) => finding.gone_at === null).map((finding) => finding.key),
      );
      const found = new Set(assessment.findings.map((finding) => finding.key));
      const differs = standing.size !== found.size || [...found].some((key) => !standing.has(key));
      if (changes.length > 0 || vanished.length > 0 || differs)
        await saveAssessment(there, file, [], assessment, undefined);
    }
  }

  private async copyFile(from: string, to: string, sha256: string): Promise<void> {
    const content = await this.files.open(from, sha256);
    if (content === undefined) throw new Error(`a paper of the file is not in the store: ${sha256}`);
    const kept = await this.files.put(to, content);
    if (kept.sha256 !== sha256) throw new Error(`a paper did not arrive as it left: ${sha256}`);
  }
}
