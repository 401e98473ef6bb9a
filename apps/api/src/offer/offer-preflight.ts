import { ceilingOf } from '@permitdesk/domain/exemptions/code-limits';
import { findExemptionCode } from '@permitdesk/domain/exemptions/code-register';
import { standingPayment } from '@permitdesk/domain/fees/fee.machine';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '@permitdesk/domain/offers/offer-settings';
import { preflight, type PreflightCheck, type PreflightInput } from '@permitdesk/domain/offers/preflight';
import { TenantRow } from '@permitdesk/persistence/entities/tenant.row';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { sha256Of } from '../platform/canonical-json.js';
import type { OfferChecksDto } from './offer.dto.js';
import type { OfferFile } from './offer-file.js';

/** The passport data that a second person confirms, as one fingerprint: when any of it changes, the confirmation is void. */
export const passportDigest = (data: {
  readonly familyName: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  readonly citizenship: string;
}): string => sha256Of([data.familyName, data.givenNames, data.passportNumber, data.citizenship]);

export const isPassportConfirmed = ({ folded, worker }: OfferFile): boolean =>
  folded.ever('offer.passport-confirmed')?.facts.passportDigest === passportDigest(worker);

const settingsOf = async (tx: Transaction): Promise<{ readonly settings: OfferSettings; readonly isFirm: boolean }> => {
  const tenant = await tx.rows(TenantRow).findOneByOrFail({ id: tx.actor.tenantId });
  const own = (tenant.settings['offer'] ?? {}) as Partial<OfferSettings>;
  return { settings: { ...DEFAULT_OFFER_SETTINGS, ...own }, isFirm: tenant.kind === 'firm' };
};

const otherOpenOffers = async (tx: Transaction, { file, worker }: OfferFile): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM cases c JOIN workers w ON w.tenant_id = c.tenant_id AND w.id = c.worker_id
     WHERE c.tenant_id = app_tenant() AND c.id <> $1 AND c.employer_id = $2 AND w.passport_index = ANY($3::bytea[])
       AND c.offer_state IN ('ready', 'pending', 'matched')`,
    [file.head.id, file.head.employerId, await tx.seal.indexes('passport', worker.passportNumber)],
  );
  return row?.count ?? 0;
};

/** Runs the 26 checks on an offer as it stands. */
export const runPreflight = async (tx: Transaction, offer: OfferFile): Promise<readonly PreflightCheck[]> => {
  const { file, folded, row, values, code } = offer;
  const { settings, isFirm } = await settingsOf(tx);
  const checks = (row?.checks ?? {}) as Partial<OfferChecksDto>;
  const outcome = folded.ever('exemption.signed-off')?.facts.outcome;
  const agreement = folded.ever('agreement.recorded')?.facts;
  const ceiling = code === undefined ? undefined : ceilingOf(code);
  const ceilingMonths =
    file.head.kind === 'renewal' ? (ceiling?.renewalMonths ?? ceiling?.firstMonths) : ceiling?.firstMonths;
  const register = code === undefined ? undefined : findExemptionCode(code);
  const submitted = folded.ever('offer.submitted')?.facts;
  const filedAt = folded.ever('application.filed')?.facts.receivedAt;
  const paidAt = standingPayment(folded)?.facts.paidAt;
  const ground = folded.states.fee === 'exempt' ? folded.ever('fee.exemption-claimed')?.facts.ground : undefined;
  const input: PreflightInput = {
    values,
    worker: file.setting.worker,
    employer: file.setting.employer,
    permitNeeded: outcome !== 'no_permit_needed',
    offerNeeded: folded.states.offer !== 'not_applicable',
    ...(code === undefined
      ? {}
      : {
          exemption: {
            code,
            signedOff: folded.states.exemption === 'signed_off' || folded.states.exemption === 'found',
          },
        }),
    ...(register === undefined ? {} : { codeKnown: register }),
    ...(ceilingMonths === undefined ? {} : { ceilingMonths }),
    ...(checks.nominatingProvince === undefined ? {} : { nominatingProvince: checks.nominatingProvince }),
    ...(checks.regulated === undefined ? {} : { regulated: checks.regulated }),
    ...(checks.referenceWageCents === undefined
      ? {}
      : { referenceWage: { hourlyCents: checks.referenceWageCents, source: checks.referenceWageSource ?? '' } }),
    ...(agreement === undefined ? {} : { agreement }),
    attested: folded.ever('offer.attested') !== undefined,
    passportConfirmed: isPassportConfirmed(offer),
    fee: { state: folded.states.fee, ...(ground === undefined ? {} : { ground }) },
    ...(checks.listCheckedOn === undefined
      ? {}
      : { listCheck: { on: checks.listCheckedOn, listed: checks.listed ?? false } }),
    ...(checks.offersAdultServices === undefined || checks.penaltyInDefault === undefined
      ? {}
      : { standing: { offersAdultServices: checks.offersAdultServices, penaltyInDefault: checks.penaltyInDefault } }),
    otherOpenOffers: await otherOpenOffers(tx, offer),
    ...(submitted === undefined ? {} : { offerNumber: submitted.offerNumber, offerSubmittedAt: submitted.submittedAt }),
    ...(filedAt === undefined ? {} : { applicationFiledAt: filedAt }),
    ...(paidAt === undefined ? {} : { feePaidAt: paidAt }),
    changedSinceSubmission:
      folded.states.offer === 'pending' && (folded.ever('offer.made-ready')?.facts.version ?? 0) < (row?.version ?? 0),
    ...(isFirm && checks.representativeAuthorized !== undefined
      ? { representativeAuthorized: checks.representativeAuthorized }
      : {}),
    ...(checks.credentialShared === undefined ? {} : { credentialShared: checks.credentialShared }),
    settings,
    today: tx.today,
  };
  return preflight(input);
};
