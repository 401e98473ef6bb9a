import { Injectable } from '@nestjs/common';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { noticeMail } from '@permitdesk/jobs/jobs';

export interface NoticeDraft {
  /** One notice per key and person, whatever is delivered twice. */
  readonly key: string;
  /** What it is about: a case, an employer, or the whole office. */
  readonly about: { readonly caseId: string } | { readonly employerId: string } | 'office';
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly to: readonly string[];
}

/** Puts notices into inboxes and their mails on the way, in the transaction of what they tell of. */
@Injectable()
export class NoticeMaker {
  /** @returns how many people were told who had not been before. */
  async make(tx: Transaction, draft: NoticeDraft): Promise<number> {
    const people = [...new Set(draft.to)];
    if (people.length === 0) return 0;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO notices (tenant_id, id, key, account_id, case_id, employer_id, template, params, created_at)
       SELECT app_tenant(), (p->>'id')::uuid, $1, (p->>'account')::uuid, $2, $7, $3, $4, $5 FROM jsonb_array_elements($6::jsonb) p
       ON CONFLICT (tenant_id, key, account_id) DO NOTHING RETURNING id`,
      [
        draft.key,
        draft.about !== 'office' && 'caseId' in draft.about ? draft.about.caseId : null,
        draft.template,
        JSON.stringify(draft.params),
        tx.now,
        JSON.stringify(people.map((account) => ({ id: newId(), account }))),
        draft.about !== 'office' && 'employerId' in draft.about ? draft.about.employerId : null,
      ],
    );
    if (rows.length === 0) return 0;
    await tx.query(
      `INSERT INTO deliveries (tenant_id, notice_id, channel, state) SELECT app_tenant(), id, 'mail', 'queued' FROM unnest($1::uuid[]) AS made(id)`,
      [rows.map((row) => row.id)],
    );
    for (const { id } of rows) tx.enqueue(noticeMail, { tenantId: tx.actor.tenantId, noticeId: id });
    return rows.length;
  }
}
