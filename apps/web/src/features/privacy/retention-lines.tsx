import { useSay } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateText } from '../../shared/ui/date-text';
import type { RetentionLine } from './privacy-queries';
import { usePrivacyTexts } from './texts';

/** Everything that keeps a file, what decides first; each with its day, its reckoning and its sources. */
export const RetentionLines = ({ lines }: { readonly lines: readonly RetentionLine[] }) => {
  const t = usePrivacyTexts();
  const say = useSay();
  return (
    <ol className="flex flex-col gap-3">
      {lines.map((line, index) => (
        <li key={`${line.kind} ${index}`} className="rounded-md border border-border px-3 py-2.5">
          <p className="font-medium text-pretty">{say(line.what)}</p>
          <p className="text-sm text-muted">
            {line.through === null ? (
              t('noEnd')
            ) : (
              <>
                {t('through')} <DateText day={line.through} relative="none" />
              </>
            )}
          </p>
          {line.steps.length > 0 && (
            <ol aria-label={t('steps')} className="mt-1.5 border-l-2 border-border pl-2.5 text-sm">
              {line.steps.map((step) => (
                <li key={step.en} className="tabular">
                  {say(step)}
                </li>
              ))}
            </ol>
          )}
          {line.unverified !== null && (
            <p className="mt-1.5 text-sm">
              <Badge tone="warning">{t('unverified')}</Badge> {say(line.unverified)}
            </p>
          )}
          <CitationChips cites={line.cites} className="mt-1.5" />
        </li>
      ))}
    </ol>
  );
};
