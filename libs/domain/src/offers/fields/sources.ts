/** The department's pages that show or describe the questions of the offer. */
export const USER_GUIDE = 'IRCC: Employer Portal user guide';
export const ENROLMENT_GUIDE = 'IRCC: Employer Portal enrolment guide';
export const PIN_HELP = 'IRCC: Help Centre, question 1268 (PIN of the Employer Portal)';
export const FOUR_FORMS = 'IRCC: Submit an offer of employment in the Employer Portal (the four forms)';
export const EMPLOYER_SPECIFIC = 'IRCC: Employer-specific LMIA exemptions (2024-12-24)';
export const INSPECTIONS = 'IRCC: Employer compliance inspections (2024-07-26)';
export const CONDITIONS = 'IRCC: Conditions and validity of work permits (2024-07-18)';
export const TRANSFEREES = 'IRCC: Intra-company transferees (2025-01-06)';
export const PROFESSIONALS = 'IRCC: CUSMA professionals (2025-01-03)';
export const CODE_LIST = 'IRCC: LMIA exemption codes (2025-02-03)';
export const FEE_EXEMPTIONS = 'IRCC: Employer compliance fee exemptions';
export const ONLINE_PAYMENT = 'IRCC: Online payment of fees';
export const HELP_OFFERS = 'IRCC: Help Centre, offers of employment';

/** Questions that only law firms, universities and earlier users of the portal report. */
export const REPORTED = 'Permitdesk: reported by law firms and universities, not by the department';
