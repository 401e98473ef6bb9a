import { useQuery } from '@tanstack/react-query';
import { notFound, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isNowhere } from '../../api/problem';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { CitationChips } from '../../shared/ui/citation-chips';
import { Disclosure } from '../../shared/ui/disclosure';
import { KeyValues } from '../../shared/ui/key-values';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { RuleExample } from './rule-example';
import { RuleMarks } from './rule-marks';
import { ruleQuery, type Rule } from './rule-queries';
import { useRuleTexts } from './texts';

const hostOf = (href: string): string => {
  try {
    const { hostname, pathname } = new URL(href);
    const page =
      pathname
        .replace(/\/$/, '')
        .split('/')
        .at(-1)
        ?.replace(/\.html$/, '') ?? '';
    return page === '' ? hostname : `${hostname} · ${page.replaceAll('-', ' ')}`;
  } catch {
    return href;
  }
};

const Sources = ({ rule }: { readonly rule: Rule }) => {
  const t = useRuleTexts();
  const { locale } = useReader();
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {rule.sources.map(({ href, dated }) => (
        <li key={href} className="min-w-0 break-words">
          <a href={href} target="_blank" rel="noreferrer" className="text-accent-text underline underline-offset-[3px]">
            {hostOf(href)}
            <span className="sr-only"> {t('opensElsewhere')}</span>
          </a>
          {dated !== undefined && (
            <span className="text-muted"> · {t('dated', { day: formatDay(dated, locale) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

const inForceSpan = (rule: Rule, t: ReturnType<typeof useRuleTexts>, locale: string): ReactNode => {
  const from = rule.from === null ? undefined : t('from', { day: formatDay(rule.from, locale) });
  const to = rule.to === null ? undefined : t('to', { day: formatDay(rule.to, locale) });
  return [from, to].filter((each) => each !== undefined).join(', ') || t('always');
};

/** One rule whole: what it says, its law, its sources, since when, where the product heeds it, and worked examples. */
export const RulePage = () => {
  const t = useRuleTexts();
  const { say, locale } = useReader();
  const { ruleId } = useParams({ from: '/desk/rules/$ruleId' });
  const { data: story, error, refetch } = useQuery(ruleQuery(ruleId));
  if (error !== null && story === undefined) {
    if (isNowhere(error)) throw notFound();
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (story === undefined)
    return (
      <Card>
        <Skeleton lines={8} />
      </Card>
    );
  const { rule, examples } = story;
  return (
    <>
      <p className="pb-1 text-sm">
        <TextLink to="/rules">{t('title')}</TextLink>
      </p>
      <PageHeader title={`${rule.id} · ${say(rule.title)}`} lead={<RuleMarks rule={rule} />} />
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('statement')}>
            <p className="max-w-prose text-read text-pretty">{say(rule.statement)}</p>
            {rule.unverified !== null && (
              <div className="mt-4">
                <Banner tone="warning" title={t('notVerified')}>
                  {say(rule.unverified)}
                </Banner>
              </div>
            )}
          </Card>
          <Card title={t('examples')}>
            {examples.length === 0 ? (
              <p className="text-muted">{t('noExamples')}</p>
            ) : (
              <div className="flex flex-col divide-y divide-border">
                {examples.map((each, index) => (
                  <Disclosure key={each.id} title={say(each.title)} isOpen={index === 0} className="py-1">
                    <RuleExample example={each} />
                  </Disclosure>
                ))}
              </div>
            )}
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('law')}>
            <CitationChips cites={rule.cites} />
          </Card>
          {rule.sources.length > 0 && (
            <Card title={t('sources')}>
              <Sources rule={rule} />
            </Card>
          )}
          <Card title={t('inProduct')}>
            <KeyValues
              items={[
                { key: t('holds'), value: inForceSpan(rule, t, locale) },
                ...(rule.notImplemented === null ? [] : [{ key: t('notInProduct'), value: say(rule.notImplemented) }]),
                ...(rule.implementedBy.length === 0
                  ? []
                  : [
                      {
                        key: t('heededBy'),
                        value: (
                          <ul className="flex flex-col gap-0.5 text-sm">
                            {rule.implementedBy.map((mark) => (
                              <li key={mark} className="break-all">
                                {t(`mark.${markKind(mark)}`, { name: mark.slice(mark.indexOf(':') + 1) })}
                              </li>
                            ))}
                          </ul>
                        ),
                      },
                    ]),
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
};

const MARK_KINDS = ['topic', 'refusal', 'deadline', 'check', 'event', 'machine', 'code'] as const;
const markKind = (mark: string): (typeof MARK_KINDS)[number] =>
  MARK_KINDS.find((kind) => mark.startsWith(`${kind}:`)) ?? 'code';
