/** What a log may know of a fault. */
export interface SafeFault {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
}

/** A fault of PostgreSQL, bare or as another library wraps it. */
interface DatabaseFault {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly constraint?: unknown;
}

const LONGEST = 500;

/** An address with a password in it may stand in any message. */
const withoutPasswords = (text: string): string => text.replaceAll(/(\w+:\/\/)[^\s/@]*:[^\s@]*@/g, '$1…@');

const databaseFault = (error: Error): DatabaseFault | undefined => {
  const fault = ((error as { driverError?: unknown }).driverError ?? error) as DatabaseFault;
  return typeof fault.severity === 'string' && typeof fault.code === 'string' ? fault : undefined;
};

/**
 * A fault as it may be logged: its kind, where it came from, and a message without anybody's data. PostgreSQL quotes values in
 * its messages and details (`Key (email)=(…)`), and wrapping libraries keep every parameter; of those only the code and the
 * names of the schema are left.
 */
export const safeFault = (error: unknown): SafeFault => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const database = databaseFault(error);
  const names = [database?.table, database?.column, database?.constraint].filter((name) => typeof name === 'string');
  const message =
    database === undefined
      ? withoutPasswords(error.message).slice(0, LONGEST)
      : ['database fault', String(database.code), ...names].join(' ');
  const code = database?.code ?? (error as { code?: unknown }).code;
  // The first lines of a stack repeat the message, which may have several of its own.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: [`${error.name}: ${message}`, ...frames].join('\n'),
  };
};

const SECRET = [
  'password',
  'token',
  'cookie',
  'cookies',
  'authorization',
  'headers',
  'body',
  'secret',
  'parameters',
  'detail',
  'passportNumber',
  'uci',
  'dateOfBirth',
];

/**
 * How every log of the product is set up. The rule is that nobody logs a body, a header, a query or a parameter; the
 * redaction below is for the day when somebody does.
 */
export const LOG_SAFETY = {
  serializers: { err: safeFault, error: safeFault },
  redact: {
    paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[redacted]',
  },
} as const;
