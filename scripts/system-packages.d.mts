/** Where a Chromium lies on this machine. */
export const findChromium: () => string | undefined;
/** @returns what is lacking and how to install it, or nothing. */
export const ensureSystemPackages: () => string | undefined;
