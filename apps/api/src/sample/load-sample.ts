import { NestFactory } from '@nestjs/core';
import { someWritingPermission } from '@permitdesk/domain/access/grants';
import { personActor, type Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AppModule } from '../app.module.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { RequestCase } from '../cases/request-case.js';
import { AccountMaker } from '../cli/add-account.js';
import { KeepCustodian } from '../custodians/keep-custodian.js';
import { RecordCustodianCheck } from '../custodians/record-custodian-check.js';
import { KeepBranch } from '../employers/keep-branch.js';
import { KeepEmployer } from '../employers/keep-employer.js';
import { KeepEntity } from '../employers/keep-entity.js';
import { ApiEnvironment } from '../environment.js';
import { AddEvidence } from '../evidence/add-evidence.js';
import { FileStore } from '../evidence/file-store.js';
import { SaveExemption } from '../exemption/save-exemption.js';
import { TurnExemption } from '../exemption/turn-exemption.js';
import { ConfirmPassport } from '../offer/confirm-passport.js';
import { MakeOfferReady } from '../offer/make-offer-ready.js';
import { SaveOffer } from '../offer/save-offer.js';
import { createLogger } from '../platform/pino-logger.js';
import { KeepWorker } from '../workers/keep-worker.js';
import { SAMPLE_STORIES } from './lifecycle.js';
import { SampleClock } from './sample-clock.js';
import { SAMPLE_EMPLOYERS } from './sample-employers.js';
import { inviteGuests, SAMPLE_GUESTS } from './sample-guests.js';
import { SAMPLE_PASSWORD, SAMPLE_TENANTS } from './sample-people.js';
import { SAMPLE_ROLES } from './sample-roles.js';
import { SAMPLE_WORKERS, type SampleWorker } from './sample-workers.js';
import { ScriptedCase, type SampleKit, type SampleTeam } from './scripted-case.js';

export interface SampleRequest {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Where the papers of the sample are put, as any upload. */
  readonly filesDir: string;
  /** What `PERMITDESK_KEY` holds. */
  readonly installationKey: string;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

type TenantKey = (typeof SAMPLE_TENANTS)[number]['key'];

const makeAccounts = async (ownerUrl: string): Promise<ReadonlyMap<TenantKey, ReadonlyMap<string, Actor>>> => {
  const maker = await AccountMaker.open(ownerUrl);
  try {
    if (!(await maker.isEmpty())) throw new Error('the sample goes into an empty database only');
    const tenants = new Map<TenantKey, Map<string, Actor>>();
    for (const tenant of SAMPLE_TENANTS) {
      const tenantId = await maker.tenant(tenant);
      const actors = new Map<string, Actor>();
      for (const person of tenant.people) {
        const grants = person.roles.map((role) => ({ role, scope: 'tenant' as const }));
        const accountId = await maker.account(tenantId, { ...person, password: SAMPLE_PASSWORD });
        actors.set(
          person.key,
          personActor({
            tenantId,
            tenantKind: tenant.kind,
            accountId,
            name: person.name,
            grants,
            under: someWritingPermission(grants) ?? 'case.read',
            language: person.language,
            zone: tenant.zone,
          }),
        );
      }
      tenants.set(tenant.key, actors);
    }
    return tenants;
  } finally {
    await maker.close();
  }
};

const actorOf = (actors: ReadonlyMap<string, Actor>, ...keys: readonly string[]): Actor => {
  for (const key of keys) {
    const found = actors.get(key);
    if (found !== undefined) return found;
  }
  throw new Error(`the sample has no person ${keys.join(' or ')}`);
};

/** Passport numbers of the sample: plainly made up, and each one its own. */
const passportOf = (index: number): string => `SP${String(700_000 + index * 37)}`;

const workerFields = (
  [familyName, givenNames, citizenship, dateOfBirth, gender, officialLanguage]: SampleWorker,
  index: number,
  clock: SampleClock,
) => ({
  familyName,
  givenNames,
  citizenship,
  residence: citizenship,
  birthCountry: citizenship,
  dateOfBirth,
  gender,
  officialLanguage,
  passportNumber: passportOf(index),
  passportExpiresOn: clock.day(1_500 + index * 23),
  email: `worker${index + 1}@people.example`,
});

/** Citizens a trade agreement covers go to the roles that ask for them; the rest are dealt out in order. */
const dealer = (): ((code: string) => number) => {
  const free = SAMPLE_WORKERS.map((_, index) => index);
  return (code) => {
    const fits = (index: number): boolean => {
      const worker = SAMPLE_WORKERS[index];
      if (code === 'T36') return worker?.[2] === 'MX' || worker?.[2] === 'US';
      if (code === 'C16') return worker?.[5] === 'fr';
      return worker?.[2] !== 'MX' && worker?.[5] === 'en';
    };
    const at = free.findIndex(fits);
    return free.splice(Math.max(at, 0), 1)[0] ?? 0;
  };
};

/** A second legal entity with a branch, and custodians of the portal: one account in order, one with a single person, the rest with nobody. */
const keepRegister = async (
  app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>,
  employers: readonly { readonly id: string; readonly team: SampleTeam }[],
  clock: SampleClock,
): Promise<void> => {
  const [keepEntity, keepBranch] = [app.get(KeepEntity, { strict: false }), app.get(KeepBranch, { strict: false })];
  const [keepCustodian, checks] = [
    app.get(KeepCustodian, { strict: false }),
    app.get(RecordCustodianCheck, { strict: false }),
  ];
  const [first, second] = employers;
  if (first === undefined || second === undefined) return;
  const { manager, preparer } = first.team;
  const since = clock.day(-200);
  const entity = await keepEntity.create(manager, second.id, {
    legalName: 'Pointe-aux-Grèves Services inc.',
    businessNumber: '700000003',
  });
  await keepBranch.create(manager, entity.id, { name: 'Rimouski', city: 'Rimouski', province: 'QC' });
  const { items } = await keepCustodian.create(manager, first.id, {
    kind: 'primary',
    accountId: manager.id,
    credentialLabel: 'GCKey of the first enrolment',
    pinHolder: 'Maya Thornbury',
    since,
  });
  await keepCustodian.create(manager, first.id, { kind: 'secondary', accountId: preparer.id, since });
  const [account] = items;
  const [custodian] = account?.custodians ?? [];
  if (custodian !== undefined)
    await checks.run(manager, custodian.id, { outcome: 'works', on: clock.day(-20), version: custodian.version });
  await keepCustodian.create(manager, second.id, {
    kind: 'primary',
    outsideName: 'Odile Marchand-Roy',
    entityId: entity.id,
    since,
    until: clock.day(40),
  });
};

/** Loads the invented sample workspace: one firm with several employers, one employer, workers in every stage of the lifecycle. */
export const loadSample = async ({
  ownerUrl,
  appUrl,
  filesDir,
  installationKey,
  clock: present,
  say,
}: SampleRequest): Promise<void> => {
  const tenants = await makeAccounts(ownerUrl);
  const clock = new SampleClock(present, 'America/Toronto');
  const environment = Object.assign(new ApiEnvironment(), {
    APP_DATABASE_URL: appUrl,
    FILES_DIR: filesDir,
    PERMITDESK_KEY: installationKey,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: 4,
  });
  const app = await NestFactory.createApplicationContext(
    AppModule.with(environment, createLogger('silent', 'sample'), clock),
    { logger: false, abortOnError: false },
  );
  try {
    let offers = 0;
    const kit: SampleKit = {
      work: app.get(UnitOfWork),
      clock,
      requestCase: app.get(RequestCase, { strict: false }),
      events: app.get(RecordCaseEvent, { strict: false }),
      evidence: app.get(AddEvidence, { strict: false }),
      files: app.get(FileStore, { strict: false }),
      saveExemption: app.get(SaveExemption, { strict: false }),
      turnExemption: app.get(TurnExemption, { strict: false }),
      saveOffer: app.get(SaveOffer, { strict: false }),
      makeReady: app.get(MakeOfferReady, { strict: false }),
      confirmPassport: app.get(ConfirmPassport, { strict: false }),
      nextOfferNumber: () => `A${String(1_200_000 + (offers += 1) * 13)}`,
    };
    const keepEmployer = app.get(KeepEmployer, { strict: false });
    const keepWorker = app.get(KeepWorker, { strict: false });
    const teams = new Map<TenantKey, SampleTeam>(
      [...tenants].map(([key, actors]) => [
        key,
        {
          manager: actorOf(actors, 'manager'),
          preparer: actorOf(actors, 'preparer'),
          reviewer: actorOf(actors, 'reviewer'),
          finance: actorOf(actors, 'finance', 'manager'),
        },
      ]),
    );
    const employers = new Map<string, { readonly id: string; readonly name: string; readonly team: SampleTeam }>();
    for (const { key, tenant, ...fields } of SAMPLE_EMPLOYERS) {
      const team = teams.get(tenant);
      if (team === undefined) continue;
      clock.goTo(0);
      const { id } = await keepEmployer.create(team.manager, fields);
      employers.set(key, { id, name: fields.operatingName, team });
    }
    await keepRegister(app, [...employers.values()], clock);
    const deal = dealer();
    for (const story of SAMPLE_STORIES) {
      const employer = employers.get(story.employer);
      if (employer === undefined) throw new Error(`the sample has no employer ${story.employer}`);
      const role = SAMPLE_ROLES[story.role];
      const index = deal(role.code);
      const worker = SAMPLE_WORKERS[index];
      if (worker === undefined) throw new Error('the sample has run out of workers');
      clock.goTo(0);
      const fields = workerFields(worker, index, clock);
      const { id: workerId } = await keepWorker.create(employer.team.preparer, fields);
      const party = {
        workerId,
        employerId: employer.id,
        employerName: employer.name,
        passport: fields,
        language: fields.officialLanguage,
      };
      const open = (): ScriptedCase => new ScriptedCase(kit, employer.team, party, role);
      await story.live(open(), open);
    }
    const client = employers.get('grid');
    if (client !== undefined) await inviteGuests(ownerUrl, kit.work, client.team.manager, client.id, clock);
    say(`${SAMPLE_STORIES.length} workers at ${employers.size} employers, one in every stage.`);
  } finally {
    await app.close();
  }
};

/** The sign-ins that `npm start` prints. */
export const sampleSignIns = (): readonly string[] => [
  'Sample sign-ins (password for all of them: ' + SAMPLE_PASSWORD + ')',
  ...SAMPLE_TENANTS.flatMap((tenant) => [
    `  ${tenant.name} (${tenant.kind})`,
    ...[...tenant.people, ...(tenant.kind === 'firm' ? SAMPLE_GUESTS : [])].map(
      (person) => `    ${person.email.padEnd(26)} ${person.does}`,
    ),
  ]),
];
