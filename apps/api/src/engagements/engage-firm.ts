import { Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ArrangeEngagementDto, EndEngagementDto, EngagementListView } from './engagement.dto.js';
import { listEngagements } from './engagements.read-model.js';

const refusal = refusalsOf({
  'engagement.only-employers': card({
    basis: 'house',
    cites: ['Permitdesk: an employer invites a firm, and a firm accepts'],
    text: () =>
      text(
        'This is a firm’s workspace; a firm is invited by its client.',
        'Cet espace est celui d’un cabinet; c’est le client qui invite le cabinet.',
      ),
    remedy: () =>
      text(
        'Ask the client to invite your firm from its own workspace.',
        'Demandez au client d’inviter votre cabinet depuis son propre espace.',
      ),
  }),
  'engagement.already-invited': card({
    basis: 'house',
    cites: ['Permitdesk: one open invitation for each address'],
    text: () =>
      text('An invitation to this address is open already.', 'Une invitation à cette adresse est déjà ouverte.'),
    remedy: () => text('Wait for the answer, or withdraw it first.', 'Attendez la réponse ou retirez-la d’abord.'),
  }),
  'engagement.already-active': card({
    basis: 'house',
    cites: ['Permitdesk: one engagement between an employer and a firm at a time'],
    text: () => text('Your firm works for this client already.', 'Votre cabinet travaille déjà pour ce client.'),
    remedy: () =>
      text(
        'Change who works there in the engagement that is open.',
        'Modifiez qui y travaille dans l’engagement en cours.',
      ),
  }),
  'engagement.not-our-staff': card({
    basis: 'house',
    cites: ['Permitdesk: a firm sends its own people, in the roles of a firm'],
    text: () =>
      text(
        'Somebody in the list does not work for your firm.',
        'Une personne de la liste ne travaille pas pour votre cabinet.',
      ),
    remedy: () => text('Choose people of your own workspace.', 'Choisissez des personnes de votre propre espace.'),
  }),
  'engagement.day-is-over': card({
    basis: 'house',
    cites: ['Permitdesk: an engagement ends today or later'],
    text: () => text('That day is over.', 'Cette date est passée.'),
    remedy: () => text('End it today, or on a day to come.', 'Mettez-y fin aujourd’hui ou à une date à venir.'),
  }),
});
type Code = Parameters<typeof refusal>[0];

const NOT_FOUND = 'PD404';
const REFUSED = 'PD422';

/** What a function that reaches across the workspaces says no with. */
const asFault = (error: unknown): unknown => {
  const { code, message } = error as { code?: string; message?: string };
  if (code === NOT_FOUND) return new RecordNotFound('engagement');
  if (code === REFUSED) return new StepRefused([refusal(message as Code, undefined, 'staff')]);
  return error;
};

/** An employer engages a firm: invited by the one, accepted by the other, ended by either. */
@Injectable()
export class EngageFirm {
  constructor(private readonly work: UnitOfWork) {}

  invite(actor: Actor, email: string): Promise<EngagementListView> {
    return this.answering(actor, async (tx) => {
      const [tenant] = await tx.query<{ kind: string }>('SELECT kind FROM tenants WHERE id = app_tenant()');
      if (tenant?.kind !== 'employer') throw new StepRefused([refusal('engagement.only-employers')]);
      const open = await tx.query(
        `SELECT 1 FROM engagements WHERE tenant_id = app_tenant() AND state = 'invited' AND lower(invited_email) = lower($1)`,
        [email],
      );
      if (open.length > 0) throw new StepRefused([refusal('engagement.already-invited', undefined, 'email')]);
      const id = newId();
      await tx.query(
        `INSERT INTO engagements (tenant_id, id, invited_email, state, invited_by, invited_at) VALUES (app_tenant(), $1, $2, 'invited', $3, $4)`,
        [id, email, actor.id, tx.now],
      );
      await tx.query('SELECT engagement_tell($1, $2)', [id, tx.now]);
      tx.record({ action: 'engagement.invite', subject: { kind: 'engagement', id } });
    });
  }

  /** The firm accepts, or changes who works there. */
  arrange(actor: Actor, id: string, ask: ArrangeEngagementDto): Promise<EngagementListView> {
    return this.answering(actor, async (tx) => {
      if (ask.employerId !== undefined) {
        const own = await tx.query('SELECT 1 FROM employers WHERE tenant_id = app_tenant() AND id = $1', [
          ask.employerId,
        ]);
        if (own.length === 0) throw new RecordNotFound('employer');
      }
      const staff = ask.staff.flatMap(({ accountId, roles }) => roles.map((role) => ({ accountId, role })));
      await tx.query('SELECT engagement_arrange($1, $2, $3, $4)', [
        id,
        JSON.stringify(staff),
        ask.employerId ?? null,
        tx.now,
      ]);
    });
  }

  /** Either side ends it; before it is accepted the employer withdraws it and the firm declines. */
  end(actor: Actor, id: string, ask: EndEngagementDto): Promise<EngagementListView> {
    return this.answering(actor, async (tx) => {
      const on = ask.on ?? tx.today;
      if (on < tx.today) throw new StepRefused([refusal('engagement.day-is-over', undefined, 'on')]);
      await tx.query('SELECT engagement_end($1, $2, $3, $4)', [id, on, ask.reason ?? null, tx.now]);
    });
  }

  private async answering(actor: Actor, step: (tx: Transaction) => Promise<void>): Promise<EngagementListView> {
    try {
      return await this.work.run(actor, async (tx) => {
        await step(tx);
        return { items: await listEngagements(tx) };
      });
    } catch (error) {
      throw asFault(error);
    }
  }
}
