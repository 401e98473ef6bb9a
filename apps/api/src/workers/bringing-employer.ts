import { holdsEverywhere } from '@permitdesk/domain/access/grants';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

const refusal = refusalsOf({
  'worker.employer-needed': card({
    basis: 'house',
    cites: ['Permitdesk: a worker’s file is shown to the employer that brought the worker'],
    text: () =>
      text(
        'You act for several employers; say which one brings this worker.',
        'Vous agissez pour plusieurs employeurs; précisez lequel amène ce travailleur.',
      ),
    remedy: () => text('Choose the employer.', 'Choisissez l’employeur.'),
  }),
});

/**
 * The employer whose people see a new worker's file before there is a case. Who acts for one employer alone has not to say it.
 * @returns null when nobody named one and the maker of the file sees the whole tenant.
 */
export const bringingEmployer = async (tx: Transaction, asked: string | undefined): Promise<string | null> => {
  if (asked !== undefined) {
    const found = await tx.query('SELECT 1 FROM employers WHERE tenant_id = app_tenant() AND id = $1', [asked]);
    if (found.length === 0) throw new RecordNotFound('employer');
    return asked;
  }
  if (tx.actor.id.startsWith('system:') || holdsEverywhere(tx.actor.grants, 'worker.edit')) return null;
  const reached = await tx.query<{ id: string }>('SELECT app_reached_employers() AS id');
  const [only] = reached;
  if (only === undefined || reached.length > 1)
    throw new StepRefused([refusal('worker.employer-needed', undefined, 'employerId')]);
  return only.id;
};
