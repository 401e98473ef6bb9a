import type { RuleSource } from '../law/rule.js';

const FOREIGN_WORKERS =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals/temporary-residents/foreign-workers';
const HIRING =
  'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/hire-temporary-foreign/international-mobility-program';

/** Instructions to officers on inspections. */
export const INSPECTIONS: RuleSource = {
  href: `${FOREIGN_WORKERS}/work-without-permit/employer-compliance-inspections.html`,
  dated: '2024-07-26',
};
/** Instructions to officers on the consequences of a finding. */
export const CONSEQUENCES: RuleSource = {
  href: `${FOREIGN_WORKERS}/work-without-permit/application-consequences-where-employer-found-non-compliant-conditions.html`,
  dated: '2024-07-19',
};
/** Instructions to officers on weighing severity. */
export const SEVERITY: RuleSource = {
  href: `${FOREIGN_WORKERS}/work-without-permit/application-consequences-where-employer-found-non-compliant-conditions-assessing-severity-violation.html`,
  dated: '2024-07-26',
};
/** Instructions to officers on collecting penalties and on default. */
export const COLLECTION: RuleSource = {
  href: `${FOREIGN_WORKERS}/work-without-permit/employer-compliance-collecting-administrative-monetary-penalties-determining-when-employers-default-payment.html`,
  dated: '2023-12-18',
};
/** What the department tells employers to do once the worker has started. */
export const AFTER_HIRING: RuleSource = { href: `${HIRING}/after-hiring.html`, dated: '2025-05-16' };
/** What the department tells employers about inspections. */
export const INSPECTIONS_FOR_EMPLOYERS: RuleSource = { href: `${HIRING}/inspections.html` };
