import type { IsoDay } from '../time/plain-date.js';

/** First day of receipt judged by NOC 2021 and its TEER; until the day before, by the NOC 2016 skill level (EXM-08). */
export const NOC_2021_FROM: IsoDay = '2022-11-16';

/** The classification by which an application received on a day is judged. */
export const classificationOn = (received: IsoDay): 'NOC 2016' | 'NOC 2021' =>
  received < NOC_2021_FROM ? 'NOC 2016' : 'NOC 2021';
