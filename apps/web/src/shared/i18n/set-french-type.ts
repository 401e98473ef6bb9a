/** What a machine reads: addresses of pages and of people. Its signs are not typography. */
const ADDRESS = /(\S*:\/\/\S*|\S+@\S+|www\.\S+)/;

const setWords = (words: string): string =>
  words
    .replaceAll(/(?<=\p{L})'(?=[\p{L}\p{N}«{(])/gu, '’')
    .replaceAll(/[ \u00A0](?=[:;!?»])/g, '\u202F')
    .replaceAll(/(?<=«)[ \u00A0]/g, '\u202F');

/**
 * Sets a French text as our own French is set: the typographic apostrophe, and narrow no-break spaces inside « » and before a colon,
 * so that neither ever begins a line. Where the writer put no space, none is added: in Canada `;`, `!` and `?` stand without one.
 * For what is shown to a person; what is compared, sent or copied stays as it was written.
 */
export const setFrenchType = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : setWords(part)))
    .join('');
