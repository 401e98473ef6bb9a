import type { Type } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ColleaguesModule } from './colleagues/colleagues.module.js';
import { CustodiansModule } from './custodians/custodians.module.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { EmployersModule } from './employers/employers.module.js';
import { EngagementsModule } from './engagements/engagements.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExemptionModule } from './exemption/exemption.module.js';
import { FeeModule } from './fee/fee.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { HealthModule } from './health/health.module.js';
import { HomeModule } from './home/home.module.js';
import { LeaverModule } from './leaver/leaver.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MyCasesModule } from './my-cases/my-cases.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OfferModule } from './offer/offer.module.js';
import { PasswordResetsModule } from './password-resets/password-resets.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlannerModule } from './planner/planner.module.js';
import { RightsModule } from './rights/rights.module.js';
import { RulesModule } from './rules/rules.module.js';
import { ScimModule } from './scim/scim.module.js';
import { SessionModule } from './session/session.module.js';
import { SingleSignOnModule } from './single-sign-on/single-sign-on.module.js';
import { WorkersModule } from './workers/workers.module.js';

/** One module per thing a case officer names. */
export const FEATURES: readonly Type[] = [
  SessionModule,
  AccountModule,
  PasswordResetsModule,
  InvitationsModule,
  RightsModule,
  PeopleModule,
  SingleSignOnModule,
  ScimModule,
  HomeModule,
  EmployersModule,
  ColleaguesModule,
  CustodiansModule,
  EngagementsModule,
  HandOverModule,
  LeaverModule,
  WorkersModule,
  CasesModule,
  MyCasesModule,
  ExemptionModule,
  FeeModule,
  OfferModule,
  EvidenceModule,
  DeadlinesModule,
  FindingsModule,
  NoticesModule,
  RulesModule,
  PlannerModule,
  AuditModule,
  HealthModule,
];
