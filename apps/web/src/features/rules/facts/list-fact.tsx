import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
import { Plus, X } from 'lucide-react';
import { Button } from '../../../shared/ui/button';
import { FactInput } from './fact-input';
import { useFactTexts } from './texts';

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

interface ListFactProps {
  readonly label: string;
  readonly name: string;
  readonly card: RuleFactCard;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** An answer of several rows, each with the same few questions. */
export const ListFact = ({ label, name, card, value, onChange }: ListFactProps) => {
  const t = useFactTexts();
  const rows = rowsOf(value);
  const change = (at: number, column: string, cell: unknown): void =>
    onChange(
      rows.map((row, index) => {
        if (index !== at) return row;
        const { [column]: _, ...others } = row;
        return cell === undefined ? others : { ...others, [column]: cell };
      }),
    );
  const drop = (at: number): void => {
    const left = rows.filter((_, index) => index !== at);
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <fieldset data-field={name} className="flex min-w-0 flex-col gap-3">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {rows.map((row, index) => (
        // Rows have no name of their own; their order is theirs.
        <fieldset key={index} className="flex min-w-0 flex-col gap-3 border-l-2 border-border pl-3">
          <legend className="sr-only">{t('row', { row: index + 1, label })}</legend>
          {Object.entries(card.of ?? {}).map(([column, of]) => (
            <FactInput
              key={column}
              name={`${name}.${index}.${column}`}
              card={of}
              value={row[column]}
              onChange={(cell) => change(index, column, cell)}
            />
          ))}
          <Button kind="quiet" size="small" className="-ml-2 self-start" onPress={() => drop(index)}>
            <X size={14} aria-hidden />
            {t('dropRow', { row: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button size="small" className="self-start" onPress={() => onChange([...rows, {}])}>
        <Plus size={14} aria-hidden />
        {t('addRow')}
      </Button>
    </fieldset>
  );
};
