import { findNoc, searchNoc, type NocUnit } from '@permitdesk/domain/occupations/noc-2021';
import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { useMemo, useState } from 'react';
import { useReader } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { ComboBox } from '../../../shared/ui/combo-box';
import { Select } from '../../../shared/ui/select';
import { useExemptionTexts } from '../texts';
import type { DraftHandle } from './use-draft';

const NOT_SAID = 'none';
const SHOWN = 40;

/** Where the work is done, and as what: some codes hold only for some of either. */
export const PlaceCard = ({ paper }: { readonly paper: DraftHandle }) => {
  const t = useExemptionTexts();
  const { say, language } = useReader();
  const [typed, setTyped] = useState('');
  const { workProvince, noc } = paper.draft;
  const occupations = useMemo(() => {
    const chosen = noc === undefined ? undefined : findNoc(noc);
    const found = searchNoc(typed, language, SHOWN);
    const shown: readonly NocUnit[] = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
    return shown.map(({ code, title }) => ({ value: code, label: `${code} ${title[language]}` }));
  }, [typed, language, noc]);
  return (
    <Card title={t('place')}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label={t('workProvince')}
          name="workProvince"
          help={t('workProvinceHelp')}
          value={workProvince ?? NOT_SAID}
          onChange={(next) => paper.set('workProvince', next === NOT_SAID ? undefined : next)}
          options={[
            { value: NOT_SAID, label: t('notSaid') },
            ...PROVINCES.map(({ code, name }) => ({ value: code as string, label: say(name) })),
          ]}
        />
        <ComboBox
          label={t('noc')}
          name="noc"
          help={t('nocHelp')}
          value={noc}
          onChange={(next) => paper.set('noc', next)}
          options={occupations}
          onSearch={setTyped}
          whenEmpty={typed.trim() === '' ? t('nocHelp') : t('nocNone')}
        />
      </div>
    </Card>
  );
};
