import { Injectable } from '@nestjs/common';
import { checkEveryDays, nextCheckOn } from '@permitdesk/domain/custodians/custodian-settings';
import { refuseCredentials } from '@permitdesk/domain/custodians/no-credential';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { assertStillHere } from '../employers/employers.read-model.js';
import { namedPlace } from '../cases/place-of-case.js';
import type { CreateCustodianDto, PortalAccountListView, UpdateCustodianDto } from './custodian.dto.js';
import { listPortalAccounts } from './custodians.read-model.js';

const refusal = refusalsOf({
  'custodian.one-person': card({
    basis: 'house',
    cites: ['Permitdesk: a custodian is one person, with an account here or without'],
    text: () =>
      text(
        'Say who it is: a person of this workspace, or somebody’s name.',
        'Précisez qui c’est : une personne de cet espace, ou le nom de quelqu’un.',
      ),
    remedy: () => text('Choose one of the two.', 'Choisissez l’un des deux.'),
  }),
  'custodian.until-before-since': card({
    basis: 'house',
    cites: ['Permitdesk: a custodianship ends after it began'],
    text: () => text('The last day is before the first.', 'Le dernier jour précède le premier.'),
    remedy: () => text('Correct one of the two days.', 'Corrigez l’une des deux dates.'),
  }),
  'custodian.second-primary': card<string>({
    basis: 'house',
    cites: ['IRCC: Employer Portal enrolment guide, the primary user is the first person to enrol the number'],
    text: (name) =>
      text(`${name} is the primary user of this account.`, `${name} est l’utilisateur principal de ce compte.`),
    remedy: () =>
      text(
        'Record this person as a secondary user, or end the other’s custodianship the day before.',
        'Inscrivez cette personne comme utilisateur secondaire, ou mettez fin à l’autre responsabilité la veille.',
      ),
  }),
});

interface StoredCustodian {
  readonly employer_id: string;
  readonly entity_id: string | null;
  readonly branch_id: string | null;
  readonly account_id: string | null;
  readonly kind: string;
  readonly since: string;
  readonly until: string | null;
  readonly version: number;
}

/** Keeps who can sign in to the portal. What looks like the secret itself is refused on every field it might be typed into. */
@Injectable()
export class KeepCustodian {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, employerId: string, ask: CreateCustodianDto): Promise<PortalAccountListView> {
    return this.work.run(actor, async (tx) => {
      await this.createWithin(tx, employerId, ask);
      return { items: await listPortalAccounts(tx, employerId) };
    });
  }

  /** The same inside a transaction of the caller's. @returns the id. */
  async createWithin(tx: Transaction, employerId: string, ask: CreateCustodianDto): Promise<string> {
    await assertStillHere(tx, employerId);
    const id = newId();
    const place = await this.check(tx, employerId, ask, id);
    const [tenant] = await tx.query<{ settings: Record<string, unknown> }>(
      'SELECT settings FROM tenants WHERE id = app_tenant()',
    );
    const from = ask.since > tx.today ? ask.since : tx.today;
    await tx.query(
      `INSERT INTO custodians (tenant_id, id, employer_id, entity_id, branch_id, account_id, outside_name, kind, credential_label, pin_holder, since, until,
         next_check_on, created_at, updated_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [
        id,
        employerId,
        place.entityId,
        place.branchId,
        ask.accountId ?? null,
        ask.outsideName ?? null,
        ask.kind,
        ask.credentialLabel ?? null,
        ask.pinHolder ?? null,
        ask.since,
        ask.until ?? null,
        nextCheckOn(from, checkEveryDays(tenant?.settings ?? {})),
        tx.now,
      ],
    );
    tx.record({
      action: 'custodian.create',
      subject: { kind: 'custodian', id },
      after: {
        employerId,
        ...place,
        kind: ask.kind,
        accountId: ask.accountId ?? null,
        since: ask.since,
        until: ask.until ?? null,
      },
    });
    return id;
  }

  update(actor: Actor, id: string, ask: UpdateCustodianDto): Promise<PortalAccountListView> {
    return this.work.run(actor, async (tx) => {
      const [before] = await tx.query<StoredCustodian>(
        `SELECT employer_id, entity_id, branch_id, account_id, kind, since, until, version FROM custodians
         WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE`,
        [id],
      );
      if (before === undefined) throw new RecordNotFound('custodian');
      if (before.version !== ask.version) throw new RecordStale('custodian', before.version);
      const place = await this.check(tx, before.employer_id, ask, id);
      await tx.query(
        `UPDATE custodians SET entity_id = $2, branch_id = $3, account_id = $4, outside_name = $5, kind = $6, credential_label = $7, pin_holder = $8,
           since = $9, until = $10, version = version + 1, updated_at = $11
         WHERE tenant_id = app_tenant() AND id = $1`,
        [
          id,
          place.entityId,
          place.branchId,
          ask.accountId ?? null,
          ask.outsideName ?? null,
          ask.kind,
          ask.credentialLabel ?? null,
          ask.pinHolder ?? null,
          ask.since,
          ask.until ?? null,
          tx.now,
        ],
      );
      tx.record({
        action: 'custodian.update',
        subject: { kind: 'custodian', id },
        before: {
          entityId: before.entity_id,
          branchId: before.branch_id,
          kind: before.kind,
          accountId: before.account_id,
          since: before.since,
          until: before.until,
        },
        after: {
          ...place,
          kind: ask.kind,
          accountId: ask.accountId ?? null,
          since: ask.since,
          until: ask.until ?? null,
        },
      });
      return { items: await listPortalAccounts(tx, before.employer_id) };
    });
  }

  /** Every reason against it at once. @returns the place. */
  private async check(
    tx: Transaction,
    employerId: string,
    ask: CreateCustodianDto,
    id: string,
  ): Promise<{ readonly entityId: string | null; readonly branchId: string | null }> {
    const { outsideName, credentialLabel, pinHolder, accountId } = ask;
    const place = await namedPlace(tx, {
      employerId,
      ...(ask.entityId === undefined ? {} : { entityId: ask.entityId }),
      ...(ask.branchId === undefined ? {} : { branchId: ask.branchId }),
    });
    const refusals: Refusal[] = [...refuseCredentials({ outsideName, credentialLabel, pinHolder })];
    if ((accountId === undefined) === (outsideName === undefined))
      refusals.push(refusal('custodian.one-person', undefined, 'accountId'));
    if (ask.until !== undefined && ask.until < ask.since)
      refusals.push(refusal('custodian.until-before-since', undefined, 'until'));
    if (accountId !== undefined) {
      const known = await tx.query('SELECT 1 FROM memberships WHERE tenant_id = app_tenant() AND account_id = $1', [
        accountId,
      ]);
      if (known.length === 0) throw new RecordNotFound('account');
    }
    if (ask.kind === 'primary') {
      const [other] = await tx.query<{ name: string }>(
        `SELECT coalesce(a.display_name, k.outside_name, '–') AS name FROM custodians k LEFT JOIN accounts a ON a.id = k.account_id
         WHERE k.tenant_id = app_tenant() AND k.employer_id = $1 AND k.entity_id IS NOT DISTINCT FROM $2 AND k.branch_id IS NOT DISTINCT FROM $3
           AND k.kind = 'primary' AND k.id <> $4 AND k.since <= coalesce($6::date, 'infinity') AND coalesce(k.until, 'infinity') >= $5::date`,
        [employerId, place.entityId, place.branchId, id, ask.since, ask.until ?? null],
      );
      if (other !== undefined) refusals.push(refusal('custodian.second-primary', other.name, 'kind'));
    }
    if (refusals.length > 0) throw new StepRefused(refusals);
    return place;
  }
}
