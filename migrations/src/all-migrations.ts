import { TenantsAndAccounts1760000000000 } from './1760000000000-tenants-and-accounts.js';
import { CasesAndHistory1760000100000 } from './1760000100000-cases-and-history.js';
import { TheThreeSteps1760000200000 } from './1760000200000-the-three-steps.js';
import { DeadlinesAndNotices1760000300000 } from './1760000300000-deadlines-and-notices.js';
import { AuditOutboxInbox1760000400000 } from './1760000400000-audit-outbox-inbox.js';
import { Installation1760000500000 } from './1760000500000-installation.js';
import { GrantsAndReach1760000600000 } from './1760000600000-grants-and-reach.js';
import { Identity1760001000000 } from './1760001000000-identity.js';
import { SingleSignOn1760001100000 } from './1760001100000-single-sign-on.js';
import { AuditChain1760001200000 } from './1760001200000-audit-chain.js';
import { SealedFields1760001300000 } from './1760001300000-sealed-fields.js';
import { ClearFieldsGone1760001310000 } from './1760001310000-clear-fields-gone.js';
import { People1760001400000 } from './1760001400000-people.js';
import { Tenancy1760001500000 } from './1760001500000-tenancy.js';
import { Privacy1760001600000 } from './1760001600000-privacy.js';
import { WallsMadeWhole1760001700000 } from './1760001700000-walls-made-whole.js';
import { DirectoryWall1760001710000 } from './1760001710000-directory-wall.js';

/** In order. Merged once, never edited; a change is a new file. A list of classes and no glob: it works from dist and Jest alike. */
export const MIGRATIONS = [
  TenantsAndAccounts1760000000000,
  CasesAndHistory1760000100000,
  TheThreeSteps1760000200000,
  DeadlinesAndNotices1760000300000,
  AuditOutboxInbox1760000400000,
  Installation1760000500000,
  GrantsAndReach1760000600000,
  Identity1760001000000,
  SingleSignOn1760001100000,
  AuditChain1760001200000,
  SealedFields1760001300000,
  ClearFieldsGone1760001310000,
  People1760001400000,
  Tenancy1760001500000,
  Privacy1760001600000,
  WallsMadeWhole1760001700000,
  DirectoryWall1760001710000,
];

/** What must stand before the product seals what an earlier version left clear; the rest runs after it. */
export const UNTIL_SEALED = MIGRATIONS.slice(0, MIGRATIONS.indexOf(SealedFields1760001300000) + 1);
