import { useReader } from '../i18n/use-reader';
import { readCitation } from './citation';
import { classes } from './classes';
import { useUiTexts } from './texts';

const CHIP = 'inline-block rounded-sm border border-border px-1.5 py-px text-xs text-muted';

/** Where a rule comes from; the law opens at its own official page. */
export const CitationChips = ({
  cites,
  className,
}: {
  readonly cites: readonly string[];
  readonly className?: string;
}) => {
  const t = useUiTexts();
  const { language } = useReader();
  // A rule of the house says its reason in English only; a French reader learns that it is one.
  const shown = [
    ...new Map(
      cites
        .map((cite) => readCitation(cite, language))
        .map((each) =>
          each.isHouse && language === 'fr' ? { ...each, label: t('houseRule'), isEnglish: false } : each,
        )
        .map((each) => [each.label, each]),
    ).values(),
  ];
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t('sources')} className={classes('flex flex-wrap gap-1', className)}>
      {shown.map(({ label, href, isEnglish, isHouse }) => (
        <li key={label} className="max-w-full">
          {href === undefined ? (
            <span {...(isEnglish ? { lang: 'en' } : {})} className={isHouse ? 'text-xs text-muted' : CHIP}>
              {label}
            </span>
          ) : (
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              className={classes(CHIP, 'tabular hover:border-accent hover:text-accent-text')}
            >
              {label}
              <span className="sr-only"> {t('opensElsewhere')}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
