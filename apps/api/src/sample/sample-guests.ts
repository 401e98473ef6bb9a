import type { Grant } from '@permitdesk/domain/access/grants';
import type { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Actor } from '@permitdesk/persistence/actor';
import { actingUnder } from '@permitdesk/persistence/actor';
import { AccountMaker } from '../cli/add-account.js';
import type { SampleClock } from './sample-clock.js';
import { SAMPLE_PASSWORD, type SamplePerson } from './sample-people.js';

/** How long the outside counsel of the sample is let in. */
const COUNSEL_DAYS = 90;

interface Reached {
  readonly employerId: string;
  readonly caseId: string;
  readonly workerId: string;
}

interface SampleGuest extends Omit<SamplePerson, 'key' | 'roles'> {
  readonly grant: (reached: Reached, clock: SampleClock) => Grant;
}

/** People from outside the firm: each sees one part of it, and what of it is meant for their side. */
export const SAMPLE_GUESTS: readonly SampleGuest[] = [
  {
    email: 'rh@lumengrid.example',
    name: 'Solène Marquis-Tremblay',
    language: 'fr',
    does: 'HR of one client of the firm (French)',
    grant: ({ employerId }) => ({ role: 'hr_coordinator', scope: 'employer', scopeId: employerId }),
  },
  {
    email: 'advice@harborlight.example',
    name: 'Desmond Oyelaran-Pike',
    language: 'en',
    does: 'outside counsel: one case, for 90 days',
    grant: ({ caseId }, clock) => ({
      role: 'counsel',
      scope: 'case',
      scopeId: caseId,
      endsOn: clock.day(COUNSEL_DAYS),
    }),
  },
  {
    email: 'worker@people.example',
    name: 'A worker of Lumengrid',
    language: 'en',
    does: 'foreign worker: their own case, in plain words',
    grant: ({ workerId }) => ({ role: 'worker', scope: 'worker', scopeId: workerId }),
  },
];

/** The case of one client in which the number was handed over and the worker has the next step. */
const reachedOf = async (work: UnitOfWork, actor: Actor, employerId: string): Promise<Reached> => {
  const [found] = await work.read(actingUnder(actor, 'case.read'), (tx) =>
    tx.query<Reached>(
      `SELECT employer_id AS "employerId", id AS "caseId", worker_id AS "workerId" FROM cases
       WHERE tenant_id = app_tenant() AND employer_id = $1 AND permit_state = 'P00' ORDER BY number LIMIT 1`,
      [employerId],
    ),
  );
  if (found === undefined) throw new Error('the sample has no case with a number handed over at this employer');
  return found;
};

/** Lets the guests in, once there is something for them to see. */
export const inviteGuests = async (
  ownerUrl: string,
  work: UnitOfWork,
  actor: Actor,
  employerId: string,
  clock: SampleClock,
): Promise<void> => {
  const reached = await reachedOf(work, actor, employerId);
  const maker = await AccountMaker.open(ownerUrl);
  try {
    clock.goTo(0);
    for (const guest of SAMPLE_GUESTS) {
      const accountId = await maker.account(actor.tenantId, { ...guest, roles: [], password: SAMPLE_PASSWORD });
      await maker.grant(actor.tenantId, accountId, guest.grant(reached, clock));
    }
  } finally {
    await maker.close();
  }
};
