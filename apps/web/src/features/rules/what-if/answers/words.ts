import type { Answers, TopicName } from '@permitdesk/domain/assess/answers';
import { useMemo } from 'react';
import { formatDay } from '../../../../shared/format/day';
import { formatCents } from '../../../../shared/format/money';
import { useReader, type Reader } from '../../../../shared/i18n/use-reader';
import { useWhatIfTexts } from '../texts';

/** The reader's words: texts, days and money. */
export interface Words extends Reader {
  readonly t: ReturnType<typeof useWhatIfTexts>;
  readonly day: (iso: string) => string;
  readonly money: (cents: number) => string;
}

export const useWords = (): Words => {
  const t = useWhatIfTexts();
  const reader = useReader();
  return useMemo(
    () => ({
      ...reader,
      t,
      day: (iso: string) => formatDay(iso, reader.locale, 'long'),
      money: (cents: number) => formatCents(cents, reader.locale),
    }),
    [t, reader],
  );
};

/** One thing that belongs to an answer, named. */
export interface Detail {
  readonly key: string;
  readonly value: string;
}

/** How an answer stands, in colour and sign: for, against, open, or neither. */
export type AnswerTone = 'success' | 'danger' | 'info' | 'neutral';

/** An answer of the rule book in words: one sentence, and what belongs to it. */
export interface AnswerSaid {
  readonly headline: string;
  readonly tone: AnswerTone;
  readonly details: readonly Detail[];
}

/** Says the answer to one question of the rule book. */
export type Sayers<Topics extends TopicName> = {
  readonly [Topic in Topics]: (answer: Answers[Topic], words: Words) => AnswerSaid;
};

/** Several values of one name stand together: two violations of the same item, two papers kept to the same day. */
const byName = (details: readonly Detail[]): readonly Detail[] => {
  const found = new Map<string, string>();
  for (const { key, value } of details) found.set(key, found.has(key) ? `${found.get(key)} · ${value}` : value);
  return [...found].map(([key, value]) => ({ key, value }));
};

export const said = (
  headline: string,
  tone: AnswerTone = 'neutral',
  details: readonly (Detail | undefined)[] = [],
): AnswerSaid => ({ headline, tone, details: byName(details.filter((each) => each !== undefined)) });

/** A detail, left out where there is nothing to say. */
export const detail = <V>(key: string, value: V | null | undefined, write: (value: V) => string): Detail | undefined =>
  value === undefined || value === null ? undefined : { key, value: write(value) };

/** Yes is for, no against, unless the question is the other way round. */
export const TONES = { yes: 'success', no: 'danger', 'need-to-know': 'info' } as const;
/** Neither yes nor no is good or bad in itself. */
export const PLAIN_TONES = { yes: 'neutral', no: 'neutral', 'need-to-know': 'info' } as const;
