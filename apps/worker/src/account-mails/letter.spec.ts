import { ACCOUNT_MAIL_KINDS } from '@permitdesk/jobs/account-mail-kinds';
import { accountLetter, invitationLetter, resetLetter } from './account-letters.js';
import { letterHtml, letterText } from './letter.js';

const URL_HERE = 'https://desk.example';

describe('a letter', () => {
  it.each([
    ...ACCOUNT_MAIL_KINDS.flatMap((kind) =>
      (['en', 'fr'] as const).map(
        (language) => [`${kind} ${language}`, accountLetter(kind, language, URL_HERE)] as const,
      ),
    ),
    ['reset en', resetLetter('en', `${URL_HERE}/reset/x`)] as const,
    ['reset fr', resetLetter('fr', `${URL_HERE}/reset/x`)] as const,
    ['invitation en', invitationLetter('en', 'Sarcelle', `${URL_HERE}/join/x`)] as const,
    ['invitation fr', invitationLetter('fr', 'Sarcelle', `${URL_HERE}/join/x`)] as const,
  ])('%s has one action, in text and in HTML', (_, letter) => {
    const plain = letterText(letter);
    const html = letterHtml(letter);
    expect(plain.match(/https:\/\//g)).toHaveLength(1);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${letter.language}-CA">`);
    expect(html).not.toMatch(/<script|<img|http:\/\//);
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });

  it('lets no name write HTML', () => {
    const html = letterHtml(invitationLetter('en', '<b onload="x">Sarcelle & Fils</b>', `${URL_HERE}/join/x`));
    expect(html).not.toContain('<b ');
    expect(html).toContain('&lt;b onload=&quot;x&quot;&gt;Sarcelle &amp; Fils');
  });
});
