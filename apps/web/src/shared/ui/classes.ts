import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({ extend: { theme: { text: ['2xs', 'read'], shadow: ['float'] } } });

/** Joins class names; of two that set the same property the later counts. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  merge(names.filter((name) => typeof name === 'string').join(' '));
