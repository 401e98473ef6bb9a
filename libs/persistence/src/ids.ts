import { v7 } from 'uuid';

/** A new id. Version 7 begins with the time, so rows of one day lie together in the index. */
export const newId = (): string => v7();
