import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateText } from '../../shared/ui/date-text';
import { KeyValues } from '../../shared/ui/key-values';
import { useOffice } from '../../shared/ui/office';
import { useDeadlineTexts } from './texts';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="pb-1.5 text-sm font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
};

const Status = ({ deadline }: { readonly deadline: Api['DeadlineView'] }) => {
  const t = useDeadlineTexts();
  const { locale } = useReader();
  return (
    <Badge tone={deadline.status === 'met' ? 'success' : deadline.status === 'open' ? 'accent' : 'neutral'}>
      {deadline.metOn === undefined
        ? t(`status.${deadline.status}`)
        : t('metOn', { day: formatDay(deadline.metOn, locale) })}
    </Badge>
  );
};

/** How a date came to be: rule, source, the fact that set it off, the reckoning line by line, every earlier value, the reminders. */
export const DeadlineStory = ({ story }: { readonly story: Api['DeadlineStoryView'] }) => {
  const t = useDeadlineTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const { deadline, values, rungs } = story;
  const isOpen = deadline.status === 'open';
  return (
    <div className="flex flex-col gap-5">
      <KeyValues
        items={[
          {
            key: t('safeDue'),
            value: (
              <DateText day={deadline.safeDue} kind={isOpen ? 'due' : 'plain'} style="long" className="font-semibold" />
            ),
          },
          ...(deadline.legalDue === deadline.safeDue
            ? []
            : [
                {
                  key: t('legalDue'),
                  value: (
                    <>
                      <DateText day={deadline.legalDue} style="long" relative="none" />
                      <span className="block text-sm text-muted">{t('legalDueHelp')}</span>
                    </>
                  ),
                },
              ]),
          ...(deadline.beginOn === deadline.safeDue
            ? []
            : [
                {
                  key: t('beginOn'),
                  value: <DateText day={deadline.beginOn} kind={isOpen ? 'begin' : 'plain'} style="long" />,
                },
              ]),
          { key: t('status'), value: <Status deadline={deadline} /> },
          { key: t('owner'), value: t(`owner.${deadline.owner}`) },
          ...(say(deadline.consequence) === '' ? [] : [{ key: t('consequence'), value: say(deadline.consequence) }]),
        ]}
      />
      {!deadline.verified && <Banner tone="warning" title={t('unverified')} />}
      <Part title={t('trigger')}>
        <p>
          {say(deadline.triggerWhat)} · <DateText day={deadline.triggerOn} relative="none" />
        </p>
      </Part>
      <Part title={t('reckoning')}>
        <ol className="flex flex-col overflow-hidden rounded-md border border-border">
          {deadline.steps.map((step, index) => (
            <li
              key={step.en}
              className="tabular flex gap-2.5 border-t border-border px-3 py-2 text-sm first:border-t-0 last:bg-accent-soft"
            >
              <span aria-hidden className="text-muted">
                {index + 1}
              </span>
              <span className="min-w-0">{say(step)}</span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('sources')}>
        <p className="pb-1.5 text-sm text-muted">{t('rule', { rule: deadline.ruleId })}</p>
        <CitationChips cites={deadline.cites} />
      </Part>
      <Part title={t('earlier')}>
        <ol className="flex flex-col gap-1.5 text-sm">
          {values.map((value, index) => (
            <li key={`${value.setAt} ${index}`} className="flex flex-wrap items-baseline gap-x-2">
              <DateText
                day={value.safeDue}
                relative="none"
                className={index === 0 ? 'font-medium' : 'line-through decoration-muted'}
              />
              <span className="text-muted">
                {t(`status.${value.status}`)} · {formatInstant(value.setAt, zone, locale)},{' '}
                {t('valueBy', { who: value.setBy })}
                {value.because !== null && `, ${t('because')}`}
              </span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('reminders')}>
        {rungs.length === 0 ? (
          <p className="text-sm text-muted">{t('noReminders')}</p>
        ) : (
          <ul className="flex flex-col gap-1 text-sm">
            {rungs.map((rung) => (
              <li key={rung.on} className="flex items-baseline gap-2">
                <DateText day={rung.on} relative="none" />
                <span className="inline-flex items-center gap-1 text-muted">
                  {rung.state === 'dropped' && <TriangleAlert size={12} aria-hidden />}
                  {t(`rung.${rung.state}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </div>
  );
};
