import { useNavigate, useSearch } from '@tanstack/react-router';
import { Columns3, Plus, Rows3 } from 'lucide-react';
import { useCallback } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { LinkButton } from '../../shared/ui/link-button';
import { PageHeader } from '../../shared/ui/page-header';
import { WhoSees } from '../rights/who-sees';
import { useMay } from '../session/session-query';
import { CaseFilterBar } from './case-filter-bar';
import { readCaseFilters } from './case-filters';
import { CasesBoard } from './cases-board';
import { CasesTable } from './cases-table';
import { useCasesTexts } from './texts';

const VIEW =
  'inline-flex min-h-9 items-center gap-1.5 rounded-md px-2.5 text-sm text-muted hover:text-text selected:bg-raised selected:font-medium selected:text-text selected:shadow-[0_0_0_1px_var(--color-border)] sm:min-h-7';

export const CasesPage = () => {
  const t = useCasesTexts();
  const may = useMay();
  const filters = useSearch({ from: '/desk/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const change = useCallback(
    (changed: Readonly<Record<string, unknown>>) =>
      void navigate({
        search: (before) => readCaseFilters({ ...before, ...changed }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const clear = (): void =>
    void navigate({ search: readCaseFilters({ sort: filters.sort, view: filters.view }), replace: true });
  const newCase = may('case.request') ? (
    <LinkButton to="/cases/new" kind="primary">
      <Plus size={16} aria-hidden />
      {t('newCase')}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <WhoSees asked="list" />
            <ToggleButtonGroup
              aria-label={t('view')}
              selectedKeys={[filters.view ?? 'table']}
              disallowEmptySelection
              onSelectionChange={(keys) => change({ view: keys.has('board') ? 'board' : undefined })}
              className="flex gap-0.5 rounded-lg bg-sunken p-0.5"
            >
              <ToggleButton id="table" className={VIEW}>
                <Rows3 size={15} aria-hidden />
                {t('table')}
              </ToggleButton>
              <ToggleButton id="board" className={VIEW}>
                <Columns3 size={15} aria-hidden />
                {t('board')}
              </ToggleButton>
            </ToggleButtonGroup>
            {newCase}
          </>
        }
      />
      <CaseFilterBar filters={filters} onChange={change} onClear={clear} />
      {filters.view === 'board' ? (
        <CasesBoard filters={filters} />
      ) : (
        <CasesTable filters={filters} onSort={(sort) => change({ sort })} onClear={clear} newCase={newCase} />
      )}
    </>
  );
};
