import { Autocomplete, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useReader } from '../../../shared/i18n/use-reader';
import { Badge } from '../../../shared/ui/badge';
import { FilterChoice } from '../../../shared/ui/filter-choice';
import { SearchField } from '../../../shared/ui/search-field';
import { Switch } from '../../../shared/ui/switch';
import type { ExemptionCode, Outcome } from '../exemption-queries';
import { useExemptionTexts } from '../texts';
import { CodeMarks } from './code-marks';
import { clashOf } from './code-clash';
import { findCodes } from './find-codes';

type Group = ExemptionCode['group'];

/** What narrows the register while one looks through it. */
export interface CodeSearch {
  readonly typed: string;
  readonly group: Group | undefined;
  readonly isOpenOnly: boolean;
}
export const ALL_CODES: CodeSearch = { typed: '', group: undefined, isOpenOnly: false };

interface CodeRowProps {
  readonly code: ExemptionCode;
  readonly isChosen: boolean;
  readonly outcome: Outcome | undefined;
}

const CodeRow = ({ code, isChosen, outcome }: CodeRowProps) => {
  const t = useExemptionTexts();
  const { say } = useReader();
  const clash = clashOf(code, outcome);
  const earlier = code.legacyCodes.filter((each) => each !== code.code);
  return (
    <ListBoxItem
      id={code.code}
      textValue={`${code.code} ${say(code.name)}`}
      className="flex cursor-pointer items-baseline gap-3 rounded-md px-2.5 py-2.5 outline-none hover:bg-hover focus:bg-accent-soft sm:py-2"
    >
      <span className="w-9 shrink-0 font-semibold tabular">{code.code}</span>
      <span className="min-w-0 grow">
        <span className="block text-pretty">{say(code.name)}</span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          {code.provision}
          {earlier.length > 0 && <span>{t('formerly', { codes: earlier.join(', ') })}</span>}
          <CodeMarks code={code} />
          {clash !== undefined && <Badge>{t(`clash.${clash}`)}</Badge>}
          {isChosen && <Badge tone="accent">{t('chosen')}</Badge>}
        </span>
      </span>
    </ListBoxItem>
  );
};

interface CodeListProps {
  readonly codes: readonly ExemptionCode[];
  readonly chosen: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly search: CodeSearch;
  readonly onSearch: (search: CodeSearch) => void;
  readonly onShow: (code: ExemptionCode) => void;
}

/** The whole register: by group until something is typed, then the best answer first. Arrows walk it from the search field. */
export const CodeList = ({ codes, chosen, outcome, search, onSearch, onShow }: CodeListProps) => {
  const t = useExemptionTexts();
  const { language } = useReader();
  const groups = [...new Set(codes.map(({ group }) => group))];
  const found = findCodes(codes, search.typed, language).filter(
    ({ group, openToday }) =>
      (search.group === undefined || group === search.group) && (!search.isOpenOnly || openToday),
  );
  const row = (code: ExemptionCode) => (
    <CodeRow key={code.code} code={code} isChosen={code.code === chosen} outcome={outcome} />
  );
  const isGrouped = search.typed.trim() === '';
  return (
    <Autocomplete inputValue={search.typed} onInputChange={(typed) => onSearch({ ...search, typed })}>
      <div className="flex flex-col gap-2.5">
        <SearchField
          label={t('pickerSearch')}
          value={search.typed}
          onChange={(typed) => onSearch({ ...search, typed })}
          autoFocus
        />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <FilterChoice
            label={t('group')}
            options={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
            chosen={search.group === undefined ? [] : [search.group]}
            onChange={([group]) => onSearch({ ...search, group })}
          />
          <Switch
            label={t('openOnly')}
            isSelected={search.isOpenOnly}
            onChange={(isOpenOnly) => onSearch({ ...search, isOpenOnly })}
          />
        </div>
        <p role="status" className="text-sm text-muted">
          {t('pickerCount', { count: found.length })}
        </p>
      </div>
      <ListBox
        aria-label={t('pickerTitle')}
        onAction={(key) => {
          const code = codes.find((each) => each.code === key);
          if (code !== undefined) onShow(code);
        }}
        renderEmptyState={() => <p className="px-2.5 py-4 text-muted">{t('pickerNone')}</p>}
        className="-mx-2.5 mt-1 outline-none"
      >
        {isGrouped
          ? groups
              .map((group) => ({ group, codes: found.filter((each) => each.group === group) }))
              .filter((each) => each.codes.length > 0)
              .map((each) => (
                <ListBoxSection key={each.group} id={`group.${each.group}`} className="pt-2">
                  <Header className="px-2.5 py-1 text-sm font-semibold text-muted">{t(`group.${each.group}`)}</Header>
                  {each.codes.map(row)}
                </ListBoxSection>
              ))
          : found.map(row)}
      </ListBox>
    </Autocomplete>
  );
};
