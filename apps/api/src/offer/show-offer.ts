import { FIELD_GROUPS, type FieldGroup } from '@permitdesk/domain/access/audiences';
import { OFFER_FIELD_GROUPS } from '@permitdesk/domain/access/offer-field-groups';
import type { PreflightCheck } from '@permitdesk/domain/offers/preflight';
import { masked, GUARDED_OFFER_FIELDS, maskedOfferValues } from '@permitdesk/domain/guarded/guarded-values';
import { rightsOf } from '@permitdesk/persistence/actor';
import { loadCase } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import { offerChanges, type StoredOfferChange } from '@permitdesk/persistence/offers/offer-store';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { refusalView } from '../platform/refusal.dto.js';
import { withheldFrom, withhold, type GroupedFields } from '../platform/withhold.js';
import { offerGates } from './make-offer-ready.js';
import type { CopyMarkView, OfferChangeView, OfferView, PreflightCheckView } from './offer.dto.js';
import { openOffer } from './offer-file.js';
import { isPassportConfirmed, runPreflight } from './offer-preflight.js';

const checkView = (check: PreflightCheck): PreflightCheckView => ({
  id: check.id,
  title: { ...check.title },
  level: check.level,
  basis: check.basis,
  outcome: check.outcome,
  messages: check.messages.map((message) => ({
    level: message.level,
    text: { ...message.text },
    remedy: { ...message.remedy },
    ...(message.field === undefined ? {} : { field: message.field }),
    ...(message.difference === undefined
      ? {}
      : {
          difference: {
            at: message.difference.at,
            left: message.difference.left,
            right: message.difference.right,
          },
        }),
  })),
  cites: [...check.cites],
  verified: check.verified,
});

/** Parts of the view that are no values of the offer. */
export const OFFER_PARTS: GroupedFields<OfferView> = {
  portal: {
    checks: {},
    preflight: [],
    missing: [],
    declarant: null,
    offerNumber: null,
    submittedAt: null,
    copies: [],
  },
};

/** Is this field of the offer for whoever sees these groups? A field of no group is nobody's secret. */
const fieldSeen =
  (groups: ReadonlySet<FieldGroup>) =>
  (fieldId: string): boolean => {
    const group = OFFER_FIELD_GROUPS.get(fieldId);
    return group === undefined || groups.has(group);
  };

const valuesSeen = (values: OfferView['values'], groups: ReadonlySet<FieldGroup>): OfferView['values'] => {
  const isSeen = fieldSeen(groups);
  return Object.fromEntries(Object.entries(values).filter(([id]) => isSeen(id)));
};

/** The offer without the values, and the remarks about values, that its reader does not see. */
const offerSeen = (view: OfferView, groups: ReadonlySet<FieldGroup>): OfferView => {
  if (FIELD_GROUPS.every((group) => groups.has(group))) return view;
  const isSeen = fieldSeen(groups);
  const about = (field: string | undefined): boolean => field === undefined || isSeen(field.replace(/^values\./, ''));
  return withhold(
    {
      ...view,
      values: valuesSeen(view.values, groups),
      typed: view.typed.filter(isSeen),
      preflight: view.preflight.map((check) => ({
        ...check,
        messages: check.messages.filter(({ field }) => about(field)),
      })),
      missing: view.missing.filter(({ field }) => about(field)),
      copies: view.copies.filter(({ fieldId }) => isSeen(fieldId)),
    },
    OFFER_PARTS,
    groups,
  );
};

/** Step 3 of one case: the whole offer, its checks, and what still keeps it from the portal. */
export const showOffer = async (tx: Transaction, caseId: string): Promise<OfferView> => {
  const offer = await openOffer(tx, await loadCase(tx, caseId));
  const { file, folded, row } = offer;
  const checks = await runPreflight(tx, offer);
  const confirmed = isPassportConfirmed(offer);
  const confirmedBy = confirmed ? folded.ever('offer.passport-confirmed')?.facts.confirmedBy : undefined;
  const [confirmer] =
    confirmedBy === undefined
      ? []
      : await tx.query<{ name: string }>('SELECT display_name AS name FROM accounts WHERE id = $1', [confirmedBy]);
  const copies = await tx.query<CopyMarkView>(
    `SELECT DISTINCT ON (o.field_id) o.field_id AS "fieldId", o.version, coalesce(a.display_name, o.copied_by) AS "copiedBy", o.copied_at AS "copiedAt"
     FROM offer_copies o LEFT JOIN accounts a ON a.id::text = o.copied_by
     WHERE o.tenant_id = app_tenant() AND o.case_id = $1 ORDER BY o.field_id, o.seq DESC`,
    [caseId],
  );
  const attested = folded.ever('offer.attested')?.facts;
  const submitted = folded.ever('offer.submitted')?.facts;
  const { groups } = rightsOf(tx.actor, placeOf(file));
  const view: OfferView = {
    caseId,
    caseVersion: file.head.version,
    version: row?.version ?? 0,
    state: folded.states.offer,
    values: { ...maskedOfferValues(offer.values as Readonly<Record<string, string | number | boolean>>) },
    typed: Object.keys(offer.draft),
    checks: { ...row?.checks },
    preflight: checks.map(checkView),
    missing: folded.states.offer === 'draft' ? offerGates(tx, offer, checks).map(refusalView) : [],
    agreementOnFile: folded.ever('agreement.recorded') !== undefined,
    passportConfirmed: confirmed,
    passportConfirmedBy: confirmer?.name ?? null,
    attested: attested !== undefined,
    declarant: attested?.declarant ?? null,
    offerNumber: submitted?.offerNumber ?? null,
    submittedAt: submitted?.submittedAt ?? null,
    numberHandedOn: folded.ever('number.handed-over')?.facts.handedOn ?? null,
    copies,
    withheld: withheldFrom(groups),
  };
  return offerSeen(view, groups);
};

/** Every version of the draft, newest first: what it changed, from and to. */
export const offerHistory = async (tx: Transaction, caseId: string): Promise<OfferChangeView[]> => {
  const { groups } = rightsOf(tx.actor, placeOf(await loadCase(tx, caseId)));
  const side = (changes: StoredOfferChange['changes'], which: 'from' | 'to'): OfferChangeView['before'] =>
    valuesSeen(
      Object.fromEntries(
        Object.entries(changes).flatMap(([id, change]) => {
          const value = change[which];
          const kind = GUARDED_OFFER_FIELDS[id];
          if (value === undefined) return [];
          return [[id, kind === undefined ? value : masked(kind, String(value))]];
        }),
      ),
      groups,
    );
  return (await offerChanges(tx, caseId)).map(({ changes, ...row }) => ({
    ...row,
    before: side(changes, 'from'),
    after: side(changes, 'to'),
  }));
};
