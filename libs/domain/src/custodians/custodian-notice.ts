import { text, type Bilingual } from '../law/text.js';

/** Template of the notice that asks a custodian to try the sign-in. */
export const CUSTODIAN_CHECK_TEMPLATE = 'custodian.check-due';

export const custodianCheckNotice = (
  params: Readonly<Record<string, string>>,
): { readonly subject: Bilingual; readonly body: Bilingual } => {
  const due = params['dueOn'] ?? '';
  const account = params['account'] ?? '';
  return {
    subject: text(
      `Can you still sign in to the Employer Portal? (due ${due})`,
      `Pouvez-vous encore ouvrir une session au Portail de l’employeur? (échéance : ${due})`,
    ),
    body: text(
      `Sign in for ${account} and record the answer. Nobody asks for your password, and Permitdesk does not keep it.`,
      `Ouvrez une session pour ${account} et consignez la réponse. Personne ne demande votre mot de passe, et Permitdesk ne le garde pas.`,
    ),
  };
};
