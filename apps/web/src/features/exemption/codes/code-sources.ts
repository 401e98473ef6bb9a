/** `R205(c)(i)` of the register as the citation of the law that everything else uses. */
export const citationOfProvision = (provision: string): string =>
  provision.replace(/^R(?=\d)/, 'IRPR s. ').replace(/^A(?=\d)/, 'IRPA s. ');

export interface CodeSource {
  /** `canada.ca, intra-company-transferees` */
  readonly label: string;
  readonly href: string;
  /** `dated 2025-01-06`: what the register notes about the page. */
  readonly note: string | undefined;
}

const PAGE = /^(https:\/\/(?:www\.)?([^/\s]+)\S*?)(?:\s+\((.*)\))?$/;

/** A source of the register that is a page on the web; `undefined` for one that cites the law. */
export const readSource = (source: string): CodeSource | undefined => {
  const found = PAGE.exec(source);
  const [, href, host, note] = found ?? [];
  if (href === undefined || host === undefined) return undefined;
  const page =
    new URL(href).pathname
      .replace(/\/$/, '')
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? '';
  return { label: page === '' ? host : `${host}, ${page.replaceAll('-', ' ')}`, href, note };
};
