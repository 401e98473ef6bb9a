const MANUALS =
  'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/operational-bulletins-manuals';

const withMark = (address: string, mark: string | undefined): string =>
  mark === undefined ? address : `${address} (${mark})`;

/** A page of the operational manuals; `mark` says which text of the page was read. */
export const manual = (page: string, mark?: string): string => withMark(`${MANUALS}/${page}`, mark);
/** A page of the instructions on foreign workers. */
export const instruction = (page: string, mark?: string): string =>
  manual(`temporary-residents/foreign-workers/${page}`, mark);
/** A program delivery update. */
export const update = (page: string): string => manual(`updates/${page}`);

/** The department's own table of codes. */
export const CODE_TABLE = instruction('exemption-codes.html', 'table dated 2025-02-03');

/** The page of one category of an agreement, and the table. */
export const agreementPages = (page: string, dated: string): readonly string[] => [
  instruction(`international-free-trade-agreements/${page}`, `dated ${dated}`),
  CODE_TABLE,
];
