import { SCHEDULE_2_ITEMS, scheduleItem, type ScheduleItem } from '../schedule-2/items.js';

/** The list of reasons runs from 1 to this number. */
export const LAST_REASON = 30;

/**
 * Reasons of the list whose number is not that of the item: 27 to 30 stand in another order there (list of 2023-10-04
 * against Schedule 2, Table 1, joined on the provision).
 */
const ITEM_OF_REASON: ReadonlyMap<number, number> = new Map([
  [27, 30],
  [28, 27],
  [29, 28],
  [30, 29],
]);

/** The item of Schedule 2, Table 1 behind a reason of the public list. */
export const itemOfReason = (reason: number): ScheduleItem | undefined =>
  reason >= 1 && reason <= LAST_REASON ? scheduleItem(ITEM_OF_REASON.get(reason) ?? reason) : undefined;

/** Every reason with its item, in the order of the list. */
export const LIST_REASONS: readonly { readonly reason: number; readonly item: ScheduleItem }[] = SCHEDULE_2_ITEMS.map(
  (_, index) => index + 1,
).flatMap((reason) => {
  const item = itemOfReason(reason);
  return item === undefined ? [] : [{ reason, item }];
});
