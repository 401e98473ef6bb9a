export interface SampleReceipt {
  readonly language: 'en' | 'fr';
  readonly receiptNumber: string;
  readonly paidOn: string;
  readonly payer: string;
  /** As it is printed, in the receipt's language. */
  readonly amount: string;
}

const LINES: Readonly<Record<'en' | 'fr', (receipt: SampleReceipt) => readonly string[]>> = {
  en: ({ receiptNumber, paidOn, payer, amount }) => [
    'Receipt: employer compliance fee',
    'SAMPLE. Invented, of no value.',
    `Receipt number: ${receiptNumber}`,
    `Paid on: ${paidOn}`,
    `Paid by: ${payer}`,
    `Amount: ${amount}`,
  ],
  fr: ({ receiptNumber, paidOn, payer, amount }) => [
    "Reçu : frais relatifs à la conformité de l'employeur",
    'EXEMPLE. Inventé, sans valeur.',
    `Numéro du reçu : ${receiptNumber}`,
    `Payé le : ${paidOn}`,
    `Payé par : ${payer}`,
    `Montant : ${amount}`,
  ],
};

const quoted = (line: string): string => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`;

/** One page that any reader of PDF opens: the receipt that a payer would have kept, plainly marked as invented. */
export const sampleReceipt = (receipt: SampleReceipt): Buffer => {
  const content = `BT /F1 12 Tf 72 700 Td 20 TL ${LINES[receipt.language](receipt).map(quoted).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  // One byte for each sign, so that the counted places hold.
  return Buffer.from(body + table + trailer, 'latin1');
};
