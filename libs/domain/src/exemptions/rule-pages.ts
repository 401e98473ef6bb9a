import type { RuleSource } from '../law/rule.js';
import type { IsoDay } from '../time/plain-date.js';
import { instruction, update } from './register/sources.js';

/** The Regulations and the Act in the consolidations that were read. */
export const REGULATIONS: RuleSource = {
  href: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/',
  dated: '2026-06-12',
};
export const ACT: RuleSource = { href: 'https://laws-lois.justice.gc.ca/eng/acts/I-2.5/', dated: '2026-03-26' };

/** An officer instruction on foreign workers, with the day it bears where one is shown. */
export const officerPage = (page: string, dated?: IsoDay): RuleSource => sourceOf(instruction(page), dated);
/** A program delivery update. */
export const updatePage = (page: string, dated?: IsoDay): RuleSource => sourceOf(update(page), dated);
/** Any other published page. */
export const sourceOf = (href: string, dated?: IsoDay): RuleSource => ({
  href,
  ...(dated === undefined ? {} : { dated }),
});

/** The department's table of codes. */
export const CODE_TABLE_PAGE = officerPage('exemption-codes.html', '2025-02-03');
export const EMPLOYER_SPECIFIC_PAGE = officerPage(
  'eligibility/employer-specific-labout-market-impact-assessment-exemptions.html',
  '2024-12-24',
);
