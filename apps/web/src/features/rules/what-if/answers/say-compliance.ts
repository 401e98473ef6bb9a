import type { PenaltyAnswer } from '@permitdesk/domain/assess/answers';
import { detail, said, type Sayers, type Words } from './words';

const banOf = (ban: PenaltyAnswer['ban'], { t }: Words): string =>
  ban === 'permanent' ? t('banForEver') : ban === 0 ? t('banNone') : t('banYears', { count: ban });

/** After the permit: inspections and penalties, notices, what is kept, and every date. */
export const sayCompliance: Sayers<'penalty' | 'employerSize' | 'notice' | 'rights' | 'retention' | 'dueDates'> = {
  penalty: ({ totalCents, cappedFromCents, ban, namePublished, size, violations, attestationFalse }, words) => {
    const { t, money } = words;
    return said(
      totalCents === 0 && ban === 0 ? t('penalty.none') : t('penalty.sum', { sum: money(totalCents) }),
      totalCents === 0 && ban === 0 ? 'success' : 'danger',
      [
        { key: t('ban'), value: banOf(ban, words) },
        detail(t('cappedFrom'), cappedFromCents, money),
        { key: t('published'), value: namePublished ? t('said.yes') : t('said.no') },
        { key: t('size'), value: t(`size.${size}`) },
        ...violations.map(({ item, outcome, points, penaltyCents }) => ({
          key: t('item', { item }),
          value:
            outcome === 'violation'
              ? t('violationSum', { points, sum: money(penaltyCents) })
              : t(`violation.${outcome}`),
        })),
        detail(t('attestationFalse'), attestationFalse, (yes) => t(`said.${yes}`)),
      ],
    );
  },
  employerSize: ({ byRegulation, byDepartmentPage, textsDiffer }, { t }) =>
    said(t(`size.${byRegulation}`), byRegulation === 'need-to-know' ? 'info' : 'neutral', [
      { key: t('byRegulation'), value: t(`size.${byRegulation}`) },
      { key: t('byPage'), value: t(`size.${byDepartmentPage}`) },
      textsDiffer ? { key: t('note'), value: t('textsDiffer') } : undefined,
    ]),
  notice: ({ receivedOn, defaultFrom, variantIfReceiptMoves }, { t, day }) =>
    said(receivedOn === undefined ? t('noticeOpen') : t('noticeReceived', { day: day(receivedOn) }), 'neutral', [
      detail(t('defaultFrom'), defaultFrom, day),
      detail(t('variant'), variantIfReceiptMoves, day),
    ]),
  rights: ({ language }, { t }) =>
    said(t('rights'), 'neutral', [detail(t('language'), language, (which) => t(`language.${which}`))]),
  retention: ({ held, periods }, { t, day }) =>
    said(
      held ? t('retentionHeld') : t('retention', { count: periods.length }),
      held ? 'info' : 'neutral',
      periods.map(({ keepThrough, disposeFrom }) => ({
        key: t('keepThrough', { day: day(keepThrough) }),
        value: t('disposeFrom', { day: day(disposeFrom) }),
      })),
    ),
  dueDates: (dates, { t, say, day }) => {
    const found = Object.values(dates)
      .filter((each) => each !== undefined)
      .sort((a, b) => (a.safeDue < b.safeDue ? -1 : 1));
    const first = found[0];
    return said(
      first === undefined ? t('datesNone') : t('dates', { count: found.length, day: day(first.safeDue) }),
      'neutral',
      found.map(({ action, sense, safeDue, legalDue }) => ({
        key: say(action),
        value: [
          t(`sense.${sense}`, { day: day(safeDue) }),
          ...(legalDue === safeDue ? [] : [t('legalDue', { day: day(legalDue) })]),
        ].join('; '),
      })),
    );
  },
};
