import { Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { StepRefused } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { showPerson } from '../people/people.read-model.js';
import type { SessionFacts } from '../platform/access.js';

const refusal = refusalsOf({
  'view-as.not-this-one': card({
    basis: 'house',
    cites: ['Permitdesk: an owner looks through the eyes of whoever sees less'],
    text: () =>
      text(
        'This person is you, an owner, or has no access now.',
        'Cette personne est vous-même, est propriétaire, ou n’a pas accès actuellement.',
      ),
    remedy: () =>
      text(
        'An owner sees what you see. Give access first to whoever has none.',
        'Un propriétaire voit ce que vous voyez. Donnez d’abord accès à qui n’en a pas.',
      ),
  }),
});

/**
 * An owner looks at the workspace through somebody's eyes, to see that they see what they should. Only looking: the guard
 * refuses whatever is no reading request, the database writes nothing under a permission to read, and both names are on record.
 */
@Injectable()
export class ViewAs {
  constructor(private readonly work: UnitOfWork) {}

  start(actor: Actor, session: SessionFacts, accountId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const person = await showPerson(tx, accountId);
      const [begun] = await tx.query<{ ok: boolean }>('SELECT auth_view_as($1, $2, $3) AS ok', [
        session.tokenHash,
        accountId,
        tx.now,
      ]);
      if (begun?.ok !== true || person.state !== 'active') throw new StepRefused([refusal('view-as.not-this-one')]);
      tx.record({ action: 'view-as.start', subject: { kind: 'account', id: accountId } });
    });
  }

  /** Back to one's own eyes; done twice, it changes nothing. */
  stop(actor: Actor, session: SessionFacts): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (session.viewed === null) return;
      await tx.query('SELECT auth_stop_viewing($1)', [session.tokenHash]);
      tx.record({ action: 'view-as.stop', subject: { kind: 'account', id: session.viewed.accountId } });
    });
  }
}
