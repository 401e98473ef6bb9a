/**
 * Where a rule comes from.
 * - `IRPR` Immigration and Refugee Protection Regulations, SOR/2002-227 (consolidation of 2026-06-12)
 * - `IRPA` Immigration and Refugee Protection Act (consolidation of 2026-03-26)
 * - `IA` Interpretation Act, R.S.C. 1985, c. I-21
 * - `Holidays Act` R.S.C. 1985, c. H-5: which day is Canada Day, Victoria Day, Remembrance Day
 * - `EIR` Employment Insurance Regulations, SOR/96-332
 * - `OLA` Official Languages Act, R.S.C. 1985, c. 31 (4th Supp.)
 * - `CQLR` Compilation of Quebec Laws and Regulations: P-39.1 on privacy, C-11 the Charter of the French Language
 * - `PIPEDA` Personal Information Protection and Electronic Documents Act
 * - `ICAO` the standard of machine-readable travel documents, Doc 9303 (eighth edition, 2021)
 * - `IRCC` a department page or officer instruction: practice, not law
 * - `Permitdesk` a house rule of this product: may be waived by a person with that right
 */
export type Citation =
  | `IRPR s. ${string}`
  | `IRPR Schedule 2${string}`
  | `IRPA s. ${string}`
  | `IA s. ${string}`
  | `Holidays Act s. ${string}`
  | `EIR s. ${string}`
  | `OLA s. ${string}`
  | `PIPEDA s. ${string}`
  | `PIPEDA Schedule 1, cl. ${string}`
  | `SOR/2018-64 s. ${string}`
  | `CQLR P-39.1${string}`
  | `ICAO Doc 9303-${string}`
  | `CQLR C-11${string}`
  | `IRCC: ${string}`
  | `Permitdesk: ${string}`;

/** Never empty: a rule without a source is not a rule. */
export type Citations = readonly [Citation, ...Citation[]];
