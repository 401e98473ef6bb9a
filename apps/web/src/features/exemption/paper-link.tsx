import { MapPin } from 'lucide-react';
import { FileLink } from '../../shared/evidence/file-link';
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
  return <FileLink evidenceId={paper.id} title={paper.title} name={t('viewFile', { title: paper.title })} />;
};
