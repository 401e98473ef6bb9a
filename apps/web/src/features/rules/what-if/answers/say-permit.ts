import { detail, PLAIN_TONES, said, TONES, type Sayers } from './words';

/** The permit: how fast, how long, and the right to work around its end. */
export const sayPermit: Sayers<
  'twoWeek' | 'shortWork' | 'length' | 'biometrics' | 'medical' | 'renewal' | 'workRight' | 'extension' | 'restoration'
> = {
  twoWeek: ({ twoWeek, failing, classification, targetOn }, { t, day }) =>
    said(t(`twoWeek.${twoWeek}`), TONES[twoWeek], [
      failing.length === 0
        ? undefined
        : { key: t('against'), value: failing.map((reason) => t(`twoWeekAgainst.${reason}`)).join(', ') },
      detail(t('target'), targetOn, (on) => t('targetNoRight', { day: day(on) })),
      { key: t('classification'), value: classification },
    ]),
  shortWork: (
    { allowed, lastDayOn, next15DaysFrom, next30Or120DaysFrom, earliestOn, fifteenDaysInstead },
    { t, day },
  ) =>
    said(t(`shortWork.${allowed}`), TONES[allowed], [
      detail(t('lastDay'), lastDayOn, day),
      detail(t('earliest'), earliestOn, day),
      fifteenDaysInstead ? { key: t('instead'), value: t('fifteenDays') } : undefined,
      detail(t('next15'), next15DaysFrom, day),
      detail(t('next30'), next30Or120DaysFrom, day),
    ]),
  length: (
    {
      endOn,
      cappedBy,
      renewPassportFirst,
      totalEndOn,
      capEndOn,
      carriedMonths,
      recapturedDays,
      ignoredAbsences,
      window,
    },
    { t, day },
  ) =>
    said(
      endOn === undefined ? t('lengthOpen') : t('lengthTo', { day: day(endOn) }),
      endOn === undefined ? 'info' : 'neutral',
      [
        detail(t('cappedBy'), cappedBy, (cap) => t(`cap.${cap}`)),
        renewPassportFirst ? { key: t('toDo'), value: t('renewPassport') } : undefined,
        detail(t('totalEnd'), totalEndOn, day),
        detail(t('capEnd'), capEndOn, day),
        detail(t('carried'), carriedMonths, (count) => t('months', { count })),
        detail(t('recaptured'), recapturedDays, (count) => t('days', { count })),
        ignoredAbsences.length === 0 ? undefined : { key: t('ignored'), value: ignoredAbsences.join(', ') },
        detail(t('window'), window, ({ months, inMonths }) => t('windowOf', { months, inMonths })),
      ],
    ),
  biometrics: ({ needed, validUntil, permitCannotPass }, { t, day }) =>
    said(t(`biometrics.${needed}`), PLAIN_TONES[needed], [
      detail(t('validUntil'), validUntil, day),
      detail(t('permitCannotPass'), permitCannotPass, day),
    ]),
  medical: ({ needed, validUntil }, { t, day }) =>
    said(t(`medical.${needed}`), PLAIN_TONES[needed], [detail(t('validUntil'), validUntil, day)]),
  renewal: ({ newOffer, targetFrom, targetTo, reminders }, { t, day }) =>
    said(t('renewal', { from: day(targetFrom), to: day(targetTo) }), 'neutral', [
      { key: t('newOffer'), value: t(`said.${newOffer}`) },
      reminders.length === 0 ? undefined : { key: t('reminders'), value: reminders.map(day).join(', ') },
    ]),
  workRight: ({ now, until, untilDecision, endsFrom, conditions, afterReturn, mayStartWithNewEmployer }, { t, day }) =>
    said(t(`workRight.${now}`), TONES[now], [
      detail(t('until'), until, day),
      untilDecision && until === undefined ? { key: t('until'), value: t('untilDecision') } : undefined,
      detail(t('endsFrom'), endsFrom, day),
      detail(t('conditions'), conditions, (which) => t(`conditions.${which}`)),
      detail(t('afterReturn'), afterReturn, (yes) => t(`said.${yes}`)),
      detail(t('newEmployer'), mayStartWithNewEmployer, (yes) => t(`said.${yes}`)),
    ]),
  extension: ({ inTimeByUtc, filedUtc, internalCutOff }, { t }) =>
    said(t(`extension.${inTimeByUtc}`), TONES[inTimeByUtc], [
      detail(t('filedUtc'), filedUtc, (at) => `${at.slice(0, 16).replace('T', ' ')} UTC`),
      { key: t('cutOff'), value: t(`cutOff.${internalCutOff}`) },
    ]),
  restoration: ({ newOfferAndFeeCents }, { t, money }) =>
    said(t('restoration'), 'danger', [{ key: t('newOfferAndFee'), value: money(newOfferAndFeeCents) }]),
};
