import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { handOverFingerprint, newHandOverCode } from './hand-over-code.js';
import { handOverRefusal } from './hand-over-refusals.js';
import type { HandOverCodeListView, NewHandOverCodeView } from './hand-over.dto.js';
import { listHandOverCodes } from './hand-overs.read-model.js';

/** Days for which a code may be used: long enough for two offices to talk, short enough to be forgotten safely. */
const VALID_DAYS = 7;

/** The receiver's yes: a code for the one who hands a file over, and the person who will answer for its cases. */
@Injectable()
export class MakeHandOverCode {
  constructor(private readonly work: UnitOfWork) {}

  make(actor: Actor, responsibleId: string): Promise<NewHandOverCodeView> {
    return this.work.run(actor, async (tx) => {
      const known = await tx.query<{ reaches: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM grants g JOIN role_permissions p ON p.role = g.role AND p.permission = 'case.read'
           WHERE g.tenant_id = m.tenant_id AND g.account_id = m.account_id AND g.scope = 'tenant' AND g.ended_at IS NULL
             AND (g.ends_on IS NULL OR g.ends_on >= $2::date)) AS reaches
         FROM memberships m JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL WHERE m.tenant_id = app_tenant() AND m.account_id = $1`,
        [responsibleId, tx.today],
      );
      if (known[0] === undefined) throw new RecordNotFound('person');
      if (!known[0].reaches)
        throw new StepRefused([handOverRefusal('hand-over.nobody-responsible', 0, 'responsibleId')]);
      const code = newHandOverCode();
      const id = newId();
      const [made] = await tx.query<{ expiresAt: string }>(
        `INSERT INTO hand_over_codes (tenant_id, id, code_hash, responsible_id, made_by, made_at, expires_at)
         VALUES (app_tenant(), $1, $2, $3, $4, $5, $5::timestamptz + make_interval(days => ${VALID_DAYS})) RETURNING expires_at AS "expiresAt"`,
        [id, handOverFingerprint(code), responsibleId, actor.id, tx.now],
      );
      tx.record({ action: 'hand-over-code.make', subject: { kind: 'hand-over-code', id }, after: { responsibleId } });
      return { code, expiresAt: made?.expiresAt ?? tx.now };
    });
  }

  withdraw(actor: Actor, id: string): Promise<HandOverCodeListView> {
    return this.work.run(actor, async (tx) => {
      const count = await tx.change(
        'UPDATE hand_over_codes SET withdrawn_at = $2 WHERE tenant_id = app_tenant() AND id = $1 AND used_at IS NULL AND withdrawn_at IS NULL',
        [id, tx.now],
      );
      if (count === 0) throw new RecordNotFound('hand-over-code');
      tx.record({ action: 'hand-over-code.withdraw', subject: { kind: 'hand-over-code', id } });
      return { items: await listHandOverCodes(tx) };
    });
  }
}
