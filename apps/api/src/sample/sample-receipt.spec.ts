import { sampleReceipt } from './sample-receipt.js';

const receipt = sampleReceipt({
  language: 'fr',
  receiptNumber: 'R-1',
  paidOn: '2026-11-02',
  payer: 'Fête (Rivière)',
  amount: '230,00 $',
}).toString('latin1');

it('says what was paid, by whom, and that it is invented', () => {
  for (const words of ['Numéro du reçu : R-1', 'Payé par : Fête \\(Rivière\\)', 'Montant : 230,00 $', 'EXEMPLE'])
    expect(receipt).toContain(words);
});

it('is a PDF whose table of places is right', () => {
  expect(receipt.startsWith('%PDF-1.4\n')).toBe(true);
  const table = Number(/startxref\n(\d+)\n/.exec(receipt)?.[1]);
  expect(receipt.slice(table, table + 4)).toBe('xref');
  const places = [...receipt.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((found) => Number(found[1]));
  expect(places).toHaveLength(5);
  places.forEach((place, index) => expect(receipt.slice(place).startsWith(`${index + 1} 0 obj\n`)).toBe(true));
  const [, length, stream] = /\/Length (\d+) >>\nstream\n([^]*?)\nendstream/.exec(receipt) ?? [];
  expect(stream).toHaveLength(Number(length));
});
