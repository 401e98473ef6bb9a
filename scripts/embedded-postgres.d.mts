/** A port that was free a moment ago. */
export const freePort: () => Promise<number>;
