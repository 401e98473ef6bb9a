import { instruction } from '../exemptions/register/sources.js';
import type { RuleSource } from '../law/rule.js';

/** The texts that the rules of fee and offer were read from, with the day each bears. */
export const REGULATIONS: RuleSource = {
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/',
  dated: '2026-06-12',
};
export const ACT: RuleSource = { href: 'https://laws-lois.justice.gc.ca/eng/acts/I-2.5/', dated: '2026-03-26' };
export const EMPLOYER_SPECIFIC_PAGE: RuleSource = {
  href: instruction('eligibility/employer-specific-labout-market-impact-assessment-exemptions.html'),
  dated: '2024-12-24',
};
export const INSPECTION_PAGE: RuleSource = {
  href: instruction('work-without-permit/employer-compliance-inspections.html'),
  dated: '2024-07-26',
};
export const CONDITIONS_PAGE: RuleSource = {
  href: instruction('eligibility/eligibility-admissibility-conditions-including-validity-period.html'),
  dated: '2024-07-18',
};
export const EXEMPT_EMPLOYERS_PAGE: RuleSource = {
  href: instruction('compliance-exempt-employers.html'),
  dated: '2019-11-18',
};
export const RESEARCH_PAGE: RuleSource = {
  href: instruction(
    'exemption-codes/work-related-research-educational-training-program-r205-1-2-codes-c31-c32-c33.html',
  ),
  dated: '2025-11-10',
};
export const TRANSFEREE_PAGE: RuleSource = {
  href: instruction('exemption-codes/intra-company-transferees.html'),
  dated: '2025-01-06',
};
export const OWNER_PAGE: RuleSource = {
  href: instruction('exemption-codes/entrepreneurs-self-employed-seeking-only-temp-residence-r205-c11.html'),
  dated: '2025-05-27',
};
export const OPEN_PERMIT_PAGE: RuleSource = { href: instruction('eligibility/open.html') };
export const USER_GUIDE_PAGE: RuleSource = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/partners-service-providers/employer-portal/user-guide.html',
};
export const AFTER_HIRING_PAGE: RuleSource = {
  href: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/hire-temporary-foreign/international-mobility-program/after-hiring.html',
  dated: '2025-05-16',
};
