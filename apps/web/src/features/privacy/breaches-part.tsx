import { useQuery } from '@tanstack/react-query';
import { Pencil, Plus, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { CitationChips } from '../../shared/ui/citation-chips';
import { CopyButton } from '../../shared/ui/copy-button';
import { DateText } from '../../shared/ui/date-text';
import { Dialog } from '../../shared/ui/dialog';
import { Disclosure } from '../../shared/ui/disclosure';
import { EmptyState } from '../../shared/ui/empty-state';
import { KeyValues } from '../../shared/ui/key-values';
import { useOffice } from '../../shared/ui/office';
import { toast } from '../../shared/ui/toast';
import { BreachDrawer } from './breach-drawer';
import { ClockLines } from './clock-lines';
import { PartFrame } from './part-frame';
import { breachesQuery, usePrivacyChange, type Breach } from './privacy-queries';
import { usePrivacyTexts } from './texts';

const REPORTS = { commissioner: 'commissioner', individual: 'individual', quebec: 'quebec' } as const;
type Reader = keyof typeof REPORTS;

const Reports = ({ breach }: { readonly breach: Breach }) => {
  const t = usePrivacyTexts();
  const { language } = useReader();
  return (
    <Disclosure title={t('reports')}>
      <div className="flex flex-col gap-3">
        {breach.reports.map(({ reader, text, cites }) => {
          const title = t(`report.${reader as Reader}`);
          return (
            <section key={reader} aria-label={title}>
              <p className="flex items-center gap-1 font-medium">
                {title}
                <CopyButton value={text[language]} what={title} />
              </p>
              <pre className="overflow-x-auto rounded-md bg-sunken px-3 py-2 font-sans text-sm whitespace-pre-wrap">
                {text[language]}
              </pre>
              <CitationChips cites={cites} className="mt-1" />
            </section>
          );
        })}
      </div>
    </Disclosure>
  );
};

const Entry = ({ breach }: { readonly breach: Breach }) => {
  const t = usePrivacyTexts();
  const { locale } = useReader();
  const { today } = useOffice();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const close = (): void => setOpen(undefined);
  const remove = usePrivacyChange(() =>
    answer(api.POST('/api/v1/privacy/breaches/{id}/removal', { params: { path: { id: breach.id } } })),
  );
  const told = (['commissionerToldOn', 'individualsToldOn', 'othersToldOn', 'quebecToldOn'] as const).flatMap(
    (name) => {
      const on = breach[name];
      return on === null ? [] : [{ key: t(name), value: <DateText day={on} relative="none" /> }];
    },
  );
  return (
    <Card
      isRecord
      title={formatDay(breach.determinedOn, locale, 'long')}
      aside={
        breach.isSerious === null ? (
          <StatusChip tone="warning">{t('undecided')}</StatusChip>
        ) : breach.isSerious ? (
          <StatusChip tone="danger">{t('seriousRisk')}</StatusChip>
        ) : (
          <StatusChip tone="success">{t('noRisk')}</StatusChip>
        )
      }
    >
      <p className="pb-3 whitespace-pre-line text-pretty">{breach.whatHappened}</p>
      <KeyValues
        items={[
          { key: t('dataConcerned'), value: breach.dataConcerned },
          {
            key: t('people'),
            value: (
              <>
                {t('peopleOf', { count: breach.peopleCount })}
                {breach.people.length > 0 && (
                  <span className="block text-sm text-muted" translate="no">
                    {breach.people.map(({ name }) => name).join(' · ')}
                  </span>
                )}
              </>
            ),
          },
          ...(breach.measures === '' ? [] : [{ key: t('measures'), value: breach.measures }]),
          ...(breach.riskReasons === null ? [] : [{ key: t('riskReasons'), value: breach.riskReasons }]),
          ...told,
          { key: t('keepRecord'), value: <DateText day={breach.keptThrough} relative="none" /> },
        ]}
      />
      <ClockLines clocks={breach.clocks} />
      {breach.reports.length > 0 && <Reports breach={breach} />}
      <div className="flex flex-wrap gap-2 pt-2">
        <Button size="small" onPress={() => setOpen('edit')}>
          <Pencil size={14} aria-hidden />
          {t('edit')}
        </Button>
        {breach.keptThrough < today && (
          <Button size="small" kind="quiet" onPress={() => setOpen('remove')}>
            {t('removeBreach')}
          </Button>
        )}
      </div>
      {open === 'edit' && <BreachDrawer breach={breach} onClose={close} />}
      <Dialog title={t('removeTitle')} isOpen={open === 'remove'} onClose={close}>
        <p className="pb-4">{t('removeLead')}</p>
        {remove.error !== null && <ProblemNotice problem={problemOf(remove.error)} />}
        <div className="flex gap-2">
          <Button
            kind="danger"
            isPending={remove.isPending}
            onPress={() => remove.mutate(undefined, { onSuccess: () => toast(t('removed')) })}
          >
            {t('removeBreach')}
          </Button>
          <Button kind="quiet" onPress={close}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
    </Card>
  );
};

/** The register of breaches: every one, serious or not. */
export const BreachesPart = () => {
  const t = usePrivacyTexts();
  const query = useQuery(breachesQuery);
  const [isRecording, setRecording] = useState(false);
  const record = (
    <Button kind="primary" onPress={() => setRecording(true)}>
      <Plus size={16} aria-hidden />
      {t('recordBreach')}
    </Button>
  );
  return (
    <PartFrame query={query}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <Card>
              <EmptyState icon={ShieldCheck} title={t('breachesEmptyTitle')} action={record}>
                {t('breachesEmpty')}
              </EmptyState>
            </Card>
          ) : (
            <>
              <div className="pb-3">{record}</div>
              <ul className="flex flex-col gap-3">
                {items.map((breach) => (
                  <li key={breach.id}>
                    <Entry breach={breach} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {isRecording && <BreachDrawer onClose={() => setRecording(false)} />}
        </>
      )}
    </PartFrame>
  );
};
