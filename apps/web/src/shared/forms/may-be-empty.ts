/** A first value of a field that is one of several words: the form's type would hold it to be this one always. */
export const firstOf = <T>(value: T): T => value;

/** A first value of a field that may be emptied: the form's type is read from its first values, and would not allow it. */
export const mayBeEmpty = <T>(value: T | undefined): T | undefined => value;
