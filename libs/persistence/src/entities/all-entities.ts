import { CaseEventRow } from './case-event.row.js';
import { CaseRow } from './case.row.js';
import { DeadlineRow } from './deadline.row.js';
import { EmployerRow } from './employer.row.js';
import { EvidenceRow } from './evidence.row.js';
import { ExemptionAssessmentRow } from './exemption-assessment.row.js';
import { FeeGroupRow } from './fee-group.row.js';
import { NoticeRow } from './notice.row.js';
import { OfferRow } from './offer.row.js';
import { TenantRow } from './tenant.row.js';
import { WorkerRow } from './worker.row.js';

/** A list and no glob: it works from dist and Jest alike. */
export const ENTITIES = [
  CaseEventRow,
  CaseRow,
  DeadlineRow,
  EmployerRow,
  EvidenceRow,
  ExemptionAssessmentRow,
  FeeGroupRow,
  NoticeRow,
  OfferRow,
  TenantRow,
  WorkerRow,
];
