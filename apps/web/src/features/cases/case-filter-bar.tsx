import { STAGES, STAGE_NAMES } from '@permitdesk/domain/cases/stage';
import { HOLDERS, HOLDER_NAMES } from '@permitdesk/domain/permits/permit-states';
import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { FilterBar } from '../../shared/ui/filter-bar';
import { FilterChoice } from '../../shared/ui/filter-choice';
import { SearchField } from '../../shared/ui/search-field';
import { useIsWide } from '../../shared/ui/use-media';
import { employersQuery } from '../employers/employer-queries';
import { entitiesQuery } from '../employers/parts/part-queries';
import { activeFilters, CASE_SORTS, type CaseFilters } from './case-filters';
import { useCasesTexts } from './texts';

const ACT_SPANS = ['0', '7', '14', '30', '60'] as const;
const EXPIRY_SPANS = ['30', '60', '90', '180', '365'] as const;
const TYPING_PAUSE_MS = 300;

interface CaseFilterBarProps {
  readonly filters: CaseFilters;
  /** Changes some filters; `undefined` takes one away. */
  readonly onChange: (change: { readonly [K in keyof CaseFilters]?: CaseFilters[K] | undefined }) => void;
  readonly onClear: () => void;
}

const one = <V,>(value: V | undefined): readonly V[] => (value === undefined ? [] : [value]);

/** What is typed becomes a filter once the typing pauses. */
const useTypedFilter = (kept: string | undefined, onChange: (q: string | undefined) => void) => {
  const [typed, setTyped] = useState(kept ?? '');
  const [shown, setShown] = useState(kept);
  // The address moved without the field: the field follows, in the same rendering.
  if (shown !== kept) {
    setShown(kept);
    setTyped(kept ?? '');
  }
  useEffect(() => {
    const wanted = typed.trim() === '' ? undefined : typed.trim();
    if (wanted === kept) return undefined;
    const timer = window.setTimeout(() => onChange(wanted), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, kept, onChange]);
  return [typed, setTyped] as const;
};

export const CaseFilterBar = ({ filters, onChange, onClear }: CaseFilterBarProps) => {
  const t = useCasesTexts();
  const say = useSay();
  const isWide = useIsWide();
  const [isUnfolded, setUnfolded] = useState(false);
  const { data: employers } = useQuery(employersQuery);
  const { data: entities } = useQuery({
    ...entitiesQuery(filters.employer ?? ''),
    enabled: filters.employer !== undefined,
  });
  const parts = (entities?.items ?? []).flatMap((entity) => [
    { value: entity.id, label: entity.legalName, entity: entity.id, branch: undefined },
    ...entity.branches.map((branch) => ({
      value: branch.id,
      label: `${entity.legalName} · ${branch.name}`,
      entity: undefined,
      branch: branch.id,
    })),
  ]);
  const searchBy = useCallback((q: string | undefined) => onChange({ q }), [onChange]);
  const [typed, setTyped] = useTypedFilter(filters.q, searchBy);
  const span = (days: string): string => (days === '0' ? t('today') : t('withinDays', { count: Number(days) }));
  const stages = filters.stage ?? [];
  return (
    <FilterBar active={activeFilters(filters)} onClear={onClear}>
      {isWide ? (
        <SearchField label={t('search')} value={typed} onChange={setTyped} className="w-60" />
      ) : (
        <Button onPress={() => setUnfolded(!isUnfolded)} aria-expanded={isUnfolded} className="w-full">
          <SlidersHorizontal size={15} aria-hidden />
          {t('moreFilters')}
        </Button>
      )}
      {(isWide || isUnfolded) && (
        <>
          <FilterChoice
            label={t('stage')}
            isMultiple
            several={t('stagesChosen', { count: stages.length })}
            chosen={stages}
            onChange={(stage) => onChange({ stage: stage.length === 0 ? undefined : stage })}
            options={STAGES.map((stage) => ({ value: stage, label: say(STAGE_NAMES[stage]) }))}
          />
          <FilterChoice
            label={t('holder')}
            chosen={one(filters.holder)}
            onChange={([holder]) => onChange({ holder })}
            options={HOLDERS.map((holder) => ({ value: holder, label: say(HOLDER_NAMES[holder]) }))}
          />
          <FilterChoice
            label={t('employer')}
            chosen={one(filters.employer)}
            onChange={([employer]) => onChange({ employer, entity: undefined, branch: undefined })}
            options={(employers?.items ?? []).map(({ id, operatingName }) => ({ value: id, label: operatingName }))}
          />
          {parts.length > 0 && (
            <FilterChoice
              label={t('place')}
              chosen={one(filters.branch ?? filters.entity)}
              onChange={([chosen]) => {
                const part = parts.find(({ value }) => value === chosen);
                onChange({ entity: part?.entity, branch: part?.branch });
              }}
              options={parts}
            />
          )}
          <FilterChoice
            label={t('act')}
            chosen={one(filters.act)}
            onChange={([act]) => onChange({ act })}
            options={ACT_SPANS.map((days) => ({ value: days, label: span(days) }))}
          />
          <FilterChoice
            label={t('expires')}
            chosen={one(filters.expires)}
            onChange={([expires]) => onChange({ expires })}
            options={EXPIRY_SPANS.map((days) => ({ value: days, label: span(days) }))}
          />
          <FilterChoice
            label={t('findings')}
            chosen={one(filters.findings)}
            onChange={([findings]) => onChange({ findings })}
            options={[{ value: 'open', label: t('findingsOnly') }]}
          />
          {filters.view !== 'board' && (
            <FilterChoice
              label={t('sort')}
              chosen={one(filters.sort)}
              onChange={([sort]) => onChange({ sort: sort === 'next' ? undefined : sort })}
              options={CASE_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            />
          )}
        </>
      )}
    </FilterBar>
  );
};
