import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type SortingState,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes';
import { useUiTexts } from './texts';
import { useIsWide } from './use-media';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type SortValue = string | number | undefined;

export interface DataColumn<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** Makes the column sortable here; with `serverSort` on the table, only its presence counts. */
  readonly sortValue?: (row: T) => SortValue;
  readonly align?: 'end';
  readonly className?: string;
}

interface ServerSort {
  readonly column: string;
  readonly descending: boolean;
  readonly onSort: (column: string) => void;
}

interface DataTableProps<T> {
  /** Names the table for those who do not see where it stands. */
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** The same row on a phone, where there is no room for columns. */
  readonly card: (row: T) => ReactNode;
  readonly serverSort?: ServerSort;
  readonly density?: 'compact' | 'roomy';
}

/** Arrows and j / k walk from row to row; Enter follows the row's link, because it is the link that has the focus. */
const walkRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step =
    event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-row]')];
  const next = links[links.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const byValue = (a: SortValue, b: SortValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));

const SortMark = ({ direction }: { readonly direction: 'asc' | 'desc' | false }) =>
  direction === 'asc' ? (
    <ArrowUp size={13} aria-hidden />
  ) : direction === 'desc' ? (
    <ArrowDown size={13} aria-hidden />
  ) : (
    <ChevronsUpDown size={13} aria-hidden className="opacity-50" />
  );

/** Rows of records: a table where there is room, cards on a phone. */
export const DataTable = <T extends object>({
  label,
  columns,
  rows,
  rowKey,
  card,
  serverSort,
  density = 'compact',
}: DataTableProps<T>) => {
  const t = useUiTexts();
  const isWide = useIsWide();
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, T> => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: T) => column.sortValue?.(row),
        enableSorting: column.sortValue !== undefined,
        sortFn: (a, b, id) => byValue(a.getValue<SortValue>(id), b.getValue<SortValue>(id)),
        sortUndefined: 'last',
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const sorted = table.getRowModel().rows;

  if (!isWide)
    return (
      <ul aria-label={label} className="flex flex-col gap-2">
        {sorted.map((row) => (
          <li key={row.id} className="relative rounded-lg border border-border bg-raised p-3.5">
            {card(row.original)}
          </li>
        ))}
      </ul>
    );

  const directionOf = (id: string): 'asc' | 'desc' | false =>
    serverSort === undefined
      ? (table.getColumn(id)?.getIsSorted() ?? false)
      : serverSort.column === id
        ? serverSort.descending
          ? 'desc'
          : 'asc'
        : false;
  const sortBy = (id: string): void =>
    serverSort === undefined ? table.getColumn(id)?.toggleSorting() : serverSort.onSort(id);

  return (
    <div
      className="overflow-x-auto rounded-lg border border-border bg-raised min-[1400px]:overflow-visible"
      onKeyDown={walkRows}
    >
      <table aria-label={label} className="w-full border-separate border-spacing-0 text-left text-sm">
        <thead>
          <tr>
            {columns.map((column) => {
              const direction = directionOf(column.id);
              return (
                <th
                  key={column.id}
                  scope="col"
                  {...(direction === false ? {} : { 'aria-sort': direction === 'asc' ? 'ascending' : 'descending' })}
                  className={classes(
                    'sticky top-[var(--bar-height)] z-10 h-9 border-b border-border bg-raised px-2.5 text-xs font-medium whitespace-nowrap text-muted first:rounded-tl-lg last:rounded-tr-lg',
                    column.align === 'end' && 'text-right',
                    column.className,
                  )}
                >
                  {column.sortValue === undefined ? (
                    column.header
                  ) : (
                    <button
                      type="button"
                      title={t('sortBy', { column: column.header })}
                      onClick={() => sortBy(column.id)}
                      className={classes(
                        '-mx-1 inline-flex min-h-7 items-center gap-1 rounded-sm px-1 hover:text-text',
                        direction !== false && 'text-text',
                      )}
                    >
                      {column.header}
                      <SortMark direction={direction} />
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id} className="group/row relative hover:bg-hover has-[a[data-row]:focus-visible]:bg-hover">
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={classes(
                    'border-b border-border px-2.5 align-top group-last/row:border-b-0',
                    density === 'compact' ? 'py-2' : 'py-3',
                    column.align === 'end' && 'tabular text-right',
                    column.className,
                  )}
                >
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
