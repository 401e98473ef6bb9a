import { PassThrough, type Readable } from 'node:stream';
import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Language } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { AuditExportQuery } from './audit.dto.js';
import { auditEntries, type SealedEntry } from './audit.read-model.js';

const PAGE = 500;

const CSV_HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Entry',
    'Time (UTC)',
    'Who',
    'Action',
    'Code',
    'Subject',
    'Subject id',
    'Case',
    'Before',
    'After',
    'Reason',
    'Position',
    'Link',
  ],
  fr: [
    'Inscription',
    'Heure (UTC)',
    'Qui',
    'Action',
    'Code',
    'Objet',
    "Identifiant de l'objet",
    'Dossier',
    'Avant',
    'Après',
    'Motif',
    'Position',
    'Maillon',
  ],
};

/** A cell that a spreadsheet reads as text, also where it begins like a formula. */
const cell = (value: unknown): string => {
  const plain = value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csvLine = (entry: SealedEntry, language: Language): string =>
  [
    entry.seq,
    entry.at,
    entry.actor[language],
    entry.words[language],
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.caseNumber,
    entry.before,
    entry.after,
    entry.reason,
    entry.position,
    entry.link,
  ]
    .map(cell)
    .join(',');

/** Hands out the audit as a stream, newest first, a page in memory at a time; that it was handed out is itself recorded. */
@Injectable()
export class ExportEntries {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor, { format, ...filter }: AuditExportQuery): Promise<Readable> {
    await this.work.run(actor, async (tx) =>
      tx.record({
        action: 'audit.export',
        subject: { kind: 'audit', id: actor.tenantId },
        ...(filter.caseId === undefined ? {} : { caseId: filter.caseId }),
        after: { format, filter },
      }),
    );
    const out = new PassThrough();
    // A byte order mark, or a spreadsheet takes the accents for something else.
    if (format === 'csv') out.write(`\uFEFF${CSV_HEADS[actor.language].map(cell).join(',')}\r\n`);
    void this.work
      .read(actor, async (tx) => {
        for (let before: string | undefined; ;) {
          const page = await auditEntries(tx, filter, before, PAGE);
          for (const entry of page) {
            if (out.destroyed) return;
            const line = format === 'csv' ? `${csvLine(entry, actor.language)}\r\n` : `${JSON.stringify(entry)}\n`;
            if (!out.write(line)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
          }
          if (page.length < PAGE) return;
          before = page.at(-1)?.seq;
        }
      })
      .then(
        () => out.end(),
        (error: unknown) => out.destroy(error instanceof Error ? error : new Error('the export broke off')),
      );
    return out;
  }
}
