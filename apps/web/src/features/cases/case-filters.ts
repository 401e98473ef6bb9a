import { STAGES, type Stage } from '@permitdesk/domain/cases/stage';
import { HOLDERS, type Holder } from '@permitdesk/domain/permits/permit-states';
import { addDays } from '../../shared/format/day';

export const CASE_SORTS = ['next', 'expiry', 'updated', 'number'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** What narrows the list of cases, as it stands in the address: every list can be kept and sent as a link. */
export interface CaseFilters {
  readonly q?: string;
  readonly stage?: readonly Stage[];
  readonly holder?: Holder;
  readonly employer?: string;
  readonly entity?: string;
  readonly branch?: string;
  /** Something is to be done within so many days from today. */
  readonly act?: string;
  /** The permit ends within so many days from today. */
  readonly expires?: string;
  readonly findings?: 'open';
  readonly sort?: CaseSort;
  readonly view?: 'board';
}

type Raw = Readonly<Record<string, unknown>>;

const oneOf = <T extends string>(words: readonly T[], value: unknown): T | undefined =>
  words.find((word) => word === value);
const wordIn = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const daysIn = (raw: Raw, name: string): string | undefined => {
  const value = wordIn(raw, name);
  return value !== undefined && /^\d{1,3}$/.test(value) ? value : undefined;
};

/** Reads the address; what is no filter of ours is left out. */
export const readCaseFilters = (raw: Raw): CaseFilters => {
  const stages = (Array.isArray(raw['stage']) ? raw['stage'] : [raw['stage']])
    .map((each: unknown) => oneOf(STAGES, each))
    .filter((each) => each !== undefined);
  const all = {
    q: wordIn(raw, 'q'),
    stage: stages.length === 0 ? undefined : stages,
    holder: oneOf(HOLDERS, raw['holder']),
    employer: wordIn(raw, 'employer'),
    entity: wordIn(raw, 'entity'),
    branch: wordIn(raw, 'branch'),
    act: daysIn(raw, 'act'),
    expires: daysIn(raw, 'expires'),
    findings: oneOf(['open'] as const, raw['findings']),
    sort: oneOf(CASE_SORTS, raw['sort']),
    view: oneOf(['board'] as const, raw['view']),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** How many filters narrow the list; order and view narrow nothing. */
export const activeFilters = ({ sort: _, view: __, ...filters }: CaseFilters): number => Object.keys(filters).length;

/** The filters as the API asks for them, with days counted from today. */
export const caseListQuery = (filters: CaseFilters, today: string) => ({
  ...(filters.q === undefined ? {} : { q: filters.q }),
  ...(filters.stage === undefined ? {} : { stage: [...filters.stage] }),
  ...(filters.holder === undefined ? {} : { holder: filters.holder }),
  ...(filters.employer === undefined ? {} : { employerId: filters.employer }),
  ...(filters.entity === undefined ? {} : { entityId: filters.entity }),
  ...(filters.branch === undefined ? {} : { branchId: filters.branch }),
  ...(filters.act === undefined ? {} : { actBy: addDays(today, Number(filters.act)) }),
  ...(filters.expires === undefined ? {} : { expiresBy: addDays(today, Number(filters.expires)) }),
  ...(filters.findings === undefined ? {} : { withFindings: true }),
  sort: filters.sort ?? ('next' as const),
});
