import { ExternalLink, MapPin } from 'lucide-react';
import type { Paper } from './exemption-queries';
import { useExemptionTexts } from './texts';

/** A paper of the case: the file itself, or the note of where it is kept. */
export const PaperLink = ({ paper }: { readonly paper: Paper }) => {
  const t = useExemptionTexts();
  if (paper.fileName === null)
    return (
      <span className="inline-flex min-w-0 items-baseline gap-1.5">
        <MapPin size={13} aria-hidden className="shrink-0 translate-y-0.5 text-muted" />
        <span className="min-w-0 break-words">
          {paper.title}
          {paper.reference !== null && (
            <span className="block text-sm text-muted">{t('keptAt', { place: paper.reference })}</span>
          )}
        </span>
      </span>
    );
  return (
    <a
      href={`/api/v1/evidence/${paper.id}/file`}
      target="_blank"
      rel="noreferrer"
      className="min-w-0 break-words text-accent-text underline underline-offset-[3px]"
    >
      <span aria-hidden>{paper.title}</span>
      <span className="sr-only">{t('viewFile', { title: paper.title })}</span>
      <ExternalLink size={13} aria-hidden className="ml-1 inline align-[-1px]" />
    </a>
  );
};
