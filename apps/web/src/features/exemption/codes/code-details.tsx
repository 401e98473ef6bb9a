import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { CitationChips } from '../../../shared/ui/citation-chips';
import { KeyValues } from '../../../shared/ui/key-values';
import type { ExemptionCode } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { isClosed, isNotYet } from './code-marks';
import { citationOfProvision, readSource } from './code-sources';
import { successorsOf } from './find-codes';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <p className="pb-1 text-sm font-semibold">{title}</p>
    {children}
  </div>
);

const Words = ({ items }: { readonly items: readonly string[] }) => (
  <ul className="flex list-disc flex-col gap-1 pl-4.5 marker:text-muted">
    {items.map((each) => (
      <li key={each} className="text-pretty">
        {each}
      </li>
    ))}
  </ul>
);

const Sources = ({ sources }: { readonly sources: readonly string[] }) => {
  const t = useExemptionTexts();
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {sources.map((source) => {
        const page = readSource(source);
        return (
          <li key={source} lang="en" className="min-w-0 break-words">
            {page === undefined ? (
              source
            ) : (
              <>
                <a
                  href={page.href}
                  target="_blank"
                  rel="noreferrer"
                  className="text-accent-text underline underline-offset-[3px]"
                >
                  {page.label}
                  <span className="sr-only"> {t('opensElsewhere')}</span>
                  <ExternalLink size={12} aria-hidden className="ml-1 inline align-[-1px]" />
                </a>
                {page.note !== undefined && <span className="text-muted"> ({page.note})</span>}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** A code that takes no new application says so, and names the codes that do. */
export const CodeWarning = ({
  code,
  codes,
  onSuccessor,
}: {
  readonly code: ExemptionCode;
  readonly codes: readonly ExemptionCode[];
  readonly onSuccessor?: ((code: ExemptionCode) => void) | undefined;
}) => {
  const t = useExemptionTexts();
  const { say, locale } = useReader();
  if (isNotYet(code) && code.from !== null)
    return (
      <Banner tone="info" title={t('notYetTitle', { code: code.code })}>
        {t('notYetBody', { day: formatDay(code.from, locale, 'long') })}
      </Banner>
    );
  if (!isClosed(code) || code.to === null) return null;
  const successors = successorsOf(code, codes);
  return (
    <Banner tone="warning" title={t('closedTitle', { code: code.code })}>
      <p>{t('closedBody', { day: formatDay(code.to, locale, 'long') })}</p>
      <p className="mt-1">{successors.length === 0 ? t('noSuccessor') : t('successors')}</p>
      <ul className="mt-1.5 flex flex-col gap-1.5 empty:hidden">
        {successors.map((each) => (
          <li key={each.code} className="flex flex-wrap items-baseline gap-x-2">
            {onSuccessor === undefined ? (
              <span className="font-semibold">{each.code}</span>
            ) : (
              <Button size="small" onPress={() => onSuccessor(each)}>
                {each.code}
              </Button>
            )}
            <span>{say(each.name)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
};

/** Everything the register knows about a code, but its criteria where they stand beside. */
export const CodeDetails = ({
  code,
  withCriteria = false,
}: {
  readonly code: ExemptionCode;
  readonly withCriteria?: boolean;
}) => {
  const t = useExemptionTexts();
  const { say } = useReader();
  const earlier = code.legacyCodes.filter((each) => each !== code.code);
  return (
    <div className="flex flex-col gap-4">
      {!code.verified && (
        <Banner tone="warning" title={t('unverified')}>
          {t('unverifiedBody')}
        </Banner>
      )}
      <KeyValues
        items={[
          { key: t('provision'), value: <CitationChips cites={[citationOfProvision(code.provision)]} /> },
          { key: t('group'), value: t(`group.${code.group}`) },
          { key: t('permitScope'), value: t(`scope.${code.permitScope}`) },
          { key: t('offerRequired'), value: t(`need.${code.offerRequired}`) },
          { key: t('feeRequired'), value: t(`need.${code.feeRequired}`) },
          { key: t('maxDuration'), value: say(code.maxDuration) },
          ...(earlier.length === 0 ? [] : [{ key: t('legacyCodes'), value: earlier.join(', ') }]),
        ]}
      />
      {withCriteria && code.criteria.length > 0 && (
        <Part title={t('criteria')}>
          <Words items={code.criteria.map(say)} />
        </Part>
      )}
      {code.typicalEvidence.length > 0 && (
        <Part title={t('typicalEvidence')}>
          <Words items={code.typicalEvidence.map(say)} />
        </Part>
      )}
      {code.notes.length > 0 && (
        <Part title={t('notes')}>
          <Words items={code.notes.map(say)} />
        </Part>
      )}
      <Part title={t('sources')}>
        <Sources sources={code.sources} />
      </Part>
    </div>
  );
};
