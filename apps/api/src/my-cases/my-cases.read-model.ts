import { assessCase } from '@permitdesk/domain/cases/assess-case';
import type { FoldedCase } from '@permitdesk/domain/cases/fold';
import type { Stage } from '@permitdesk/domain/cases/stage';
import { deadlineRule } from '@permitdesk/domain/deadlines/deadline-rules';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import { PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import { permitAsItStands } from '@permitdesk/domain/permits/time-moves';
import { workAuthorizationOf } from '@permitdesk/domain/permits/work-authorization';
import { day } from '@permitdesk/domain/time/plain-date';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { workView } from '../cases/case-view.js';
import type { MyCasesView, MyCaseView } from './my-cases.dto.js';

/** Before the worker has a number there is nothing at IRCC to tell of: this is what the employer's side is doing. */
const BEFORE_THE_NUMBER: { readonly stands: Bilingual; readonly meaning: Bilingual } = {
  stands: text('Your employer prepares the offer', 'Votre employeur prépare l’offre'),
  meaning: text(
    'The offer of employment is being prepared. You get its number when it stands in IRCC’s portal; then you can apply.',
    'L’offre d’emploi est en préparation. Vous en recevrez le numéro quand elle figurera au portail d’IRCC; vous pourrez alors présenter votre demande.',
  ),
};

const OVER: { readonly stands: Bilingual; readonly meaning: Bilingual } = {
  stands: text('This case is closed', 'Ce dossier est fermé'),
  meaning: text(
    'Nothing more happens in it. Ask your employer if you expected otherwise.',
    'Il ne s’y passe plus rien. Adressez-vous à votre employeur si vous attendiez autre chose.',
  ),
};

const standsOf = (folded: FoldedCase, stage: Stage): { readonly stands: Bilingual; readonly meaning: Bilingual } => {
  const { permit } = folded.states;
  if (permit === 'none') return stage === 'closed' ? OVER : BEFORE_THE_NUMBER;
  const { name, meaning } = PERMIT_STATE_CARDS[permit];
  return { stands: name, meaning };
};

interface Found {
  id: string;
  employer: string;
  worker: string;
}

const myCase = async (tx: Transaction, { id, employer }: Found): Promise<MyCaseView> => {
  const file = await loadCase(tx, id);
  const { folded, deadlines, stage, holder } = assessCase(file.events, file.setting);
  const open = deadlines
    .filter((deadline) => deadline.status === 'open')
    .toSorted((a, b) => (a.safeDue < b.safeDue ? -1 : 1));
  const permit = permitAsItStands(folded);
  const handedOver = folded.ever('number.handed-over') !== undefined;
  const action = (ruleId: string): Bilingual => deadlineRule(ruleId)?.action ?? text(ruleId, ruleId);
  return {
    id,
    number: file.head.number,
    employer,
    jobTitle: file.head.jobTitle,
    ...standsOf(folded, stage),
    holder,
    closed: stage === 'closed',
    offerNumber: handedOver ? (folded.ever('offer.submitted')?.facts.offerNumber ?? null) : null,
    permit: permit === undefined ? null : { from: permit.validFrom, to: permit.validTo },
    work: workView(workAuthorizationOf(folded, day(tx.today))),
    needed: open
      .filter((deadline) => deadline.owner === 'worker')
      .map((deadline) => ({
        what: action(deadline.ruleId),
        due: deadline.safeDue,
        late: deadline.safeDue < tx.today,
      })),
    dates:
      permit === undefined || permit.validTo < tx.today
        ? []
        : [{ what: text('Your permit ends', 'Votre permis prend fin'), on: permit.validTo }],
  };
};

/** The cases of the worker who asks: the wall shows no others under this permission. */
export const listMyCases = async (tx: Transaction): Promise<MyCasesView> => {
  const rows = await tx.query<Found>(
    `SELECT c.id, e.operating_name AS employer, w.given_names || ' ' || w.family_name AS worker
     FROM cases c JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
     JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
     WHERE c.tenant_id = app_tenant() ORDER BY c.number DESC`,
  );
  const items: MyCaseView[] = [];
  for (const row of rows) items.push(await myCase(tx, row));
  return { name: rows[0]?.worker.trim() ?? tx.actor.name, items };
};
