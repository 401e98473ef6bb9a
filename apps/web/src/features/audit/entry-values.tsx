import { formatDay } from '../../shared/format/day';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { useOffice } from '../../shared/ui/office';
import { useAuditTexts } from './texts';

type Values = Readonly<Record<string, unknown>> | null;

/** `wageCents` and `case_id` as words: the audit keeps the names that the product itself uses. */
const words = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]/g, ' ')
    .toLowerCase();

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const useValueText = () => {
  const t = useAuditTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const plain = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('none');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.length === 0 ? t('none') : value.map(plain).join(', ');
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([name, each]) => `${words(name)}: ${plain(each)}`)
        .join('; ');
    if (typeof value === 'string' && DAY.test(value)) return formatDay(value, locale);
    if (typeof value === 'string' && INSTANT.test(value)) return formatInstant(value, zone, locale);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return plain;
};

/** What stood before and what after, a row for each value; a value that did not change is told apart by its look. */
export const EntryValues = ({ before, after }: { readonly before: Values; readonly after: Values }) => {
  const t = useAuditTexts();
  const plain = useValueText();
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return <p className="text-muted">{t('noChanges')}</p>;
  const columns = [
    ...(before === null ? [] : [{ name: t('before'), of: before }]),
    ...(after === null ? [] : [{ name: t('after'), of: after }]),
  ];
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-left text-sm">
      <thead>
        <tr className="text-xs text-muted">
          <th scope="col" className="w-1/3 border-b border-border py-1.5 pr-2 font-medium">
            {t('field')}
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="border-b border-border py-1.5 pr-2 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const isSame = columns.length === 2 && JSON.stringify(before?.[name]) === JSON.stringify(after?.[name]);
          return (
            <tr key={name} className={isSame ? 'text-muted' : ''}>
              <th
                scope="row"
                className="border-b border-border py-1.5 pr-2 align-top font-normal break-words text-muted"
              >
                {words(name)}
              </th>
              {columns.map((column) => (
                <td key={column.name} className="border-b border-border py-1.5 pr-2 align-top break-words">
                  {plain(column.of[name])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
