import type { Language } from '@permitdesk/domain/law/text';

/** A mail with one thing to do, or nothing. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** What stands below the action: when it was not you. */
  readonly closing: readonly string[];
}

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export const letterText = ({ paragraphs, action, closing }: Letter): string =>
  [...paragraphs, ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]), ...closing, 'Permitdesk']
    .join('\n\n')
    .concat('\n');

const paragraph = (words: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${escaped(words)}</p>`;

/** The same in HTML without pictures, scripts or anything fetched. */
export const letterHtml = (letter: Letter): string => {
  const { language, subject, paragraphs, action, closing } = letter;
  const button =
    action === undefined
      ? ''
      : `<p style="margin:0 0 16px"><a href="${escaped(action.url)}" style="display:inline-block;padding:10px 16px;border-radius:6px;background:#0f5f50;color:#ffffff;text-decoration:none;font-weight:600">${escaped(action.label)}</a></p>`;
  return `<!doctype html>
<html lang="${language}-CA"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1f2937;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:34rem">
${paragraphs.map((each) => paragraph(each)).join('\n')}
${button}
${closing.map((each) => paragraph(each, 'color:#4b5563;font-size:14px')).join('\n')}
<p style="margin:0;color:#4b5563;font-size:14px">Permitdesk</p>
</div></body></html>
`;
};
