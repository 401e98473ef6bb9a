import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { retentionOfWorker } from '@permitdesk/persistence/privacy/retention-of-worker';
import { storedLine } from '@permitdesk/persistence/privacy/stored-line';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { showCertificate } from './certificates.read-model.js';
import { listDisposals, othersWhoManagePrivacy } from './disposals.read-model.js';
import type { CertificateView, DisposalListView, KeepLongerDto } from './privacy.dto.js';
import { privacyRefusal } from './privacy-refusals.js';
import { RemoveFiles } from './remove-files.js';

interface Waiting {
  worker_id: string;
  state: string;
  asked_by: string | null;
}

const lockDisposal = async (tx: Transaction, id: string, ...states: readonly string[]): Promise<Waiting> => {
  const [found] = await tx.query<Waiting>(
    'SELECT worker_id, state, asked_by FROM disposals WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
    [id],
  );
  if (found === undefined) throw new RecordNotFound('disposal');
  if (!states.includes(found.state)) throw new StepRefused([privacyRefusal('disposal.not-in-queue')]);
  return found;
};

/** What people decide about a file whose day has come: ask for its destruction, approve it, or keep it longer. */
@Injectable()
export class DecideDisposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly removeFiles: RemoveFiles,
  ) {}

  /** The first of two acts. */
  ask(actor: Actor, id: string): Promise<DisposalListView> {
    return this.work.run(actor, async (tx) => {
      const { worker_id } = await lockDisposal(tx, id, 'waiting');
      await tx.query(
        `UPDATE disposals SET state = 'asked', asked_by = $2, asked_at = $3 WHERE tenant_id = app_tenant() AND id = $1`,
        [id, tx.actor.id, tx.now],
      );
      tx.record({ action: 'disposal.ask', subject: { kind: 'worker', id: worker_id }, after: { disposalId: id } });
      return { items: await listDisposals(tx) };
    });
  }

  keepLonger(actor: Actor, id: string, ask: KeepLongerDto): Promise<DisposalListView> {
    return this.work.run(actor, async (tx) => {
      const { worker_id } = await lockDisposal(tx, id, 'waiting', 'asked');
      if (ask.until <= tx.today)
        throw new StepRefused([privacyRefusal('disposal.kept-in-the-past', undefined, 'until')]);
      await tx.query(
        `UPDATE disposals SET state = 'kept', kept_until = $2, kept_reason = $3, kept_by = $4 WHERE tenant_id = app_tenant() AND id = $1`,
        [id, ask.until, ask.reason, tx.actor.id],
      );
      tx.record({
        action: 'disposal.keep',
        subject: { kind: 'worker', id: worker_id },
        after: { disposalId: id, until: ask.until },
      });
      return { items: await listDisposals(tx) };
    });
  }

  /**
   * The second act: reckons once more, destroys, and leaves the certificate, all in one transaction. The bytes of the files
   * follow at once; what a kill leaves undone is done at the next start.
   */
  async approve(actor: Actor, id: string): Promise<CertificateView> {
    const certificateId = await this.work.run(actor, (tx) => this.destroy(tx, id));
    await this.removeFiles.run();
    return this.work.read(actor, (tx) => showCertificate(tx, certificateId));
  }

  private async destroy(tx: Transaction, id: string): Promise<string> {
    const { worker_id: workerId, asked_by: askedBy } = await lockDisposal(tx, id, 'asked');
    const isAlone = askedBy === tx.actor.id;
    if (isAlone && (await othersWhoManagePrivacy(tx, tx.actor.id)) > 0)
      throw new StepRefused([privacyRefusal('disposal.same-person')]);
    const retention = await retentionOfWorker(tx, workerId);
    const [first] = retention.lines;
    if (retention.disposeFrom === undefined || retention.disposeFrom > tx.today)
      throw new StepRefused([
        privacyRefusal('disposal.too-early', {
          because: first?.what ?? { en: 'its day is not known', fr: 'le jour est inconnu' },
        }),
      ]);
    const lines = JSON.stringify(retention.lines.map(storedLine));
    await tx.query(
      `UPDATE disposals SET state = 'approved', approved_by = $2, approved_at = $3, due_on = $4, lines = $5 WHERE tenant_id = app_tenant() AND id = $1`,
      [id, tx.actor.id, tx.now, retention.disposeFrom, lines],
    );
    const [erased] = await tx.query<{ counts: Record<string, number>; file_count: number; files_sha256: string }>(
      'SELECT counts, file_count, files_sha256 FROM app_erase_worker($1)',
      [id],
    );
    if (erased === undefined) throw new Error('the deletion gave no account of itself');
    const certificateId = newId();
    await tx.query(
      `INSERT INTO disposal_certificates (tenant_id, id, disposal_id, counts, file_count, files_sha256, due_on, lines, asked_by, approved_by, four_eyes, destroyed_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        certificateId,
        id,
        JSON.stringify(erased.counts),
        erased.file_count,
        erased.files_sha256,
        retention.disposeFrom,
        lines,
        askedBy,
        tx.actor.id,
        !isAlone,
        tx.now,
      ],
    );
    tx.record({
      action: 'worker.erase',
      subject: { kind: 'worker', id: workerId },
      after: { disposalId: id, certificateId, counts: erased.counts, files: erased.file_count },
    });
    return certificateId;
  }
}
