import { exportPage } from './export-page.js';
import type { PersonExport } from './gather-person.js';

const DATA: PersonExport = {
  format: 'permitdesk-person-1',
  madeAt: '2026-11-22T15:00:00.000Z',
  organisation: { name: 'Sarcelle' },
  worker: { familyName: '<script>alert(1)</script>', givenNames: "Zoé O'Neil", uci: null },
  earlierValues: [],
  cases: [{ number: 7, events: [{ label: { en: 'Requested', fr: 'Demandé' } }] }],
  files: [],
  notices: [],
  requests: [],
  holds: [],
  breaches: [],
  looks: [],
  changes: [],
  leftOut: [],
};

it('reads in the language of the person and runs nothing of what it shows', () => {
  const fr = exportPage(DATA, 'fr');
  expect(fr).toContain('<html lang="fr">');
  expect(fr).toContain('Nom de famille');
  expect(fr).toContain('Demandé');
  expect(fr).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(fr).not.toContain('<script');
  expect(exportPage(DATA, 'en')).toContain('Requested');
  expect(exportPage(DATA, 'en')).toContain('O&#39;Neil');
});
