import { programmeComparison, type ProgrammeDifference } from '@permitdesk/domain/exemptions/programmes';
import { parseDay } from '@permitdesk/domain/time/plain-date';
import { useMemo } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { DataTable, type DataColumn } from '../../../shared/ui/data-table';
import { KeyValues } from '../../../shared/ui/key-values';
import { RuleLinks } from './rule-links';
import { useProgrammeTexts } from './texts';

/** The two programmes side by side, with the fee in force on the day. */
export const TwoProgrammes = ({ on }: { readonly on: string }) => {
  const t = useProgrammeTexts();
  const say = useSay();
  const rows = useMemo(() => {
    const day = parseDay(on);
    return day === undefined ? [] : programmeComparison(day);
  }, [on]);
  const columns = useMemo(
    (): readonly DataColumn<ProgrammeDifference>[] => [
      { id: 'point', header: t('point'), cell: ({ point }) => <span className="font-medium">{say(point)}</span> },
      { id: 'tfwp', header: t('tfwp'), cell: ({ tfwp }) => say(tfwp) },
      { id: 'imp', header: t('imp'), cell: ({ imp }) => say(imp) },
      { id: 'rules', header: t('rules'), cell: ({ rules }) => <RuleLinks rules={rules} />, className: 'w-40' },
    ],
    [t, say],
  );
  return (
    <section aria-labelledby="two-programmes">
      <h2 id="two-programmes" className="pb-2 text-base font-semibold">
        {t('compare')}
      </h2>
      <DataTable
        label={t('compare')}
        columns={columns}
        rows={rows}
        rowKey={({ point }) => point.en}
        card={({ point, tfwp, imp, rules }) => (
          <>
            <p className="pb-2 font-medium">{say(point)}</p>
            <KeyValues
              items={[
                { key: t('tfwp'), value: say(tfwp) },
                { key: t('imp'), value: say(imp) },
              ]}
            />
            <RuleLinks rules={rules} />
          </>
        )}
      />
    </section>
  );
};
