import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';

const CITES = ['Permitdesk: one person, one record'] as const;

const refusal = refusalsOf({
  'worker.on-file': card<string>({
    basis: 'house',
    cites: CITES,
    text: (name) =>
      text(`This number is already on file: ${name}.`, `Ce numéro figure déjà au dossier de quelqu'un : ${name}.`),
    remedy: () =>
      text(
        'Use the record that is there. If it is truly another person, check the number and keep a second record.',
        "Utilisez la fiche existante. S'il s'agit vraiment d'une autre personne, vérifiez le numéro et gardez une deuxième fiche.",
      ),
    mendAt: 'worker',
  }),
  'worker.on-file-elsewhere': card({
    basis: 'house',
    cites: CITES,
    text: () =>
      text(
        'This number is already on file, in a record that you may not see.',
        'Ce numéro figure déjà dans une fiche que vous ne pouvez pas voir.',
      ),
    remedy: () =>
      text(
        'Check the number. If it is right, keep a record of your own beside the other.',
        "Vérifiez le numéro. S'il est exact, gardez votre propre fiche à côté de l'autre.",
      ),
    mendAt: 'worker',
  }),
});

/**
 * Stands against a second record of the same person. Who may not see the first one learns that there is one, and no more.
 * @throws StepRefused with the field whose number is on file.
 */
export const assertNotOnFile = async (
  tx: Transaction,
  ask: { readonly passportNumber: string; readonly uci?: string },
): Promise<void> => {
  const passport = await tx.seal.indexes('passport', ask.passportNumber);
  const uci = ask.uci === undefined ? [] : await tx.seal.indexes('uci', ask.uci);
  const [found] = await tx.query<{ onFile: boolean }>(
    'SELECT app_worker_on_file($1::bytea[], $2::bytea[]) AS "onFile"',
    [passport, uci],
  );
  if (found?.onFile !== true) return;
  const [seen] = await tx.query<{ name: string; byPassport: boolean }>(
    `SELECT w.family_name || ', ' || w.given_names AS name, w.passport_index = ANY($1::bytea[]) AS "byPassport"
     FROM workers w WHERE w.tenant_id = app_tenant() AND (w.passport_index = ANY($1::bytea[]) OR w.uci_index = ANY($2::bytea[]))
     ORDER BY 2 DESC, w.created_at LIMIT 1`,
    [passport, uci],
  );
  throw new StepRefused([
    seen === undefined
      ? refusal('worker.on-file-elsewhere', undefined, 'passportNumber')
      : refusal('worker.on-file', seen.name.replace(/, $/, ''), seen.byPassport ? 'passportNumber' : 'uci'),
  ]);
};
