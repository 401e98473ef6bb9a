import { RULE_FAMILIES } from '@permitdesk/domain/law/rule';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { FilterBar } from '../../shared/ui/filter-bar';
import { FilterChoice } from '../../shared/ui/filter-choice';
import { LinkButton } from '../../shared/ui/link-button';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { RowLink } from '../../shared/ui/row-link';
import { SearchField } from '../../shared/ui/search-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { findRules } from './find-rules';
import { readRuleFilters, RULE_STANDINGS, type RuleFilters } from './rule-filters';
import { RuleMarks } from './rule-marks';
import { rulesQuery, type Rule } from './rule-queries';
import { useRuleTexts } from './texts';

const one = <V,>(value: V | undefined): readonly V[] => (value === undefined ? [] : [value]);

const stands = (rule: Rule, standing: RuleFilters['standing']): boolean => {
  switch (standing) {
    case 'open':
      return rule.inForce;
    case 'ended':
      return !rule.inForce;
    case 'unverified':
      return rule.unverified !== null;
    case 'unmet':
      return rule.notImplemented !== null;
    case undefined:
      return true;
  }
};

const useRuleColumns = (): readonly DataColumn<Rule>[] => {
  const t = useRuleTexts();
  const { say, locale } = useReader();
  return useMemo(
    () => [
      {
        id: 'id',
        header: t('rule'),
        cell: (rule) => (
          <RowLink to="/rules/$ruleId" params={{ ruleId: rule.id }}>
            <span className="tabular whitespace-nowrap">{rule.id}</span>
          </RowLink>
        ),
        className: 'w-24',
      },
      {
        id: 'title',
        header: t('says'),
        cell: (rule) => (
          <>
            <span className="flex flex-wrap items-baseline gap-x-2 font-medium">
              {say(rule.title)}
              <RuleMarks rule={rule} />
            </span>
            <span className="mt-0.5 line-clamp-2 max-w-prose text-muted">{say(rule.statement)}</span>
          </>
        ),
      },
      {
        id: 'law',
        header: t('law'),
        cell: (rule) => <CitationChips cites={rule.cites.slice(0, 3)} />,
        className: 'w-[28%] min-w-52',
      },
      {
        id: 'since',
        header: t('since'),
        cell: (rule) => (rule.from === null ? '' : formatDay(rule.from, locale)),
        className: 'w-28 whitespace-nowrap',
      },
    ],
    [t, say, locale],
  );
};

/** Every rule the product knows: what it says, where it is written, since when. */
export const RulesPage = () => {
  const t = useRuleTexts();
  const { say, language, locale } = useReader();
  const filters = useSearch({ from: '/desk/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const [typed, setTyped] = useState(filters.q ?? '');
  const wanted = useDeferredValue(typed);
  const { data, error, refetch } = useQuery(rulesQuery);
  const columns = useRuleColumns();
  const change = (changed: Readonly<Record<string, unknown>>): void =>
    void navigate({
      search: (before) => readRuleFilters({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const found = useMemo(
    () =>
      findRules(data?.items ?? [], wanted, language).filter(
        (rule) => (filters.family === undefined || rule.family === filters.family) && stands(rule, filters.standing),
      ),
    [data, wanted, language, filters.family, filters.standing],
  );
  const active = [filters.family, filters.standing].filter((each) => each !== undefined).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          data === undefined
            ? t('lead')
            : `${t('lead')} ${t('pack', { pack: data.pack, day: formatDay(data.writtenOn, locale) })}`
        }
        actions={
          <>
            <LinkButton to="/programme" kind="quiet">
              {t('toProgramme')}
            </LinkButton>
            <LinkButton to="/what-if" kind="quiet">
              {t('toWhatIf')}
            </LinkButton>
          </>
        }
      />
      <SearchField
        label={t('search')}
        value={typed}
        onChange={(q) => {
          setTyped(q);
          change({ q });
        }}
        className="mb-3 max-w-sm"
      />
      <FilterBar active={active} onClear={() => change({ family: undefined, standing: undefined })}>
        <FilterChoice
          label={t('family')}
          chosen={one(filters.family)}
          onChange={([family]) => change({ family })}
          options={RULE_FAMILIES.map((family) => ({ value: family, label: t(`family.${family}`) }))}
        />
        <FilterChoice
          label={t('standing')}
          chosen={one(filters.standing)}
          onChange={([standing]) => change({ standing })}
          options={RULE_STANDINGS.map((standing) => ({ value: standing, label: t(`standing.${standing}`) }))}
        />
      </FilterBar>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={10} />
        </Card>
      )}
      {data !== undefined && (
        <p role="status" className="pb-2 text-sm text-muted">
          {t('count', { count: found.length })}
        </p>
      )}
      {data !== undefined && found.length === 0 && (
        <Card>
          <EmptyState icon={SearchX} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {found.length > 0 && (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={found}
          rowKey={(rule) => rule.id}
          density="roomy"
          card={(rule) => (
            <div className="flex flex-col gap-1">
              <RowLink to="/rules/$ruleId" params={{ ruleId: rule.id }}>
                <span className="tabular">{rule.id}</span> {say(rule.title)}
              </RowLink>
              <span className="line-clamp-3 text-sm text-muted">{say(rule.statement)}</span>
              <RuleMarks rule={rule} />
            </div>
          )}
        />
      )}
    </>
  );
};
