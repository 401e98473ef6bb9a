import pino from 'pino';
import { LOG_SAFETY, safeFault } from './log-safety.js';

const written = (entry: object): string => {
  const lines: string[] = [];
  const logger = pino(
    {
      ...LOG_SAFETY,
      serializers: { ...LOG_SAFETY.serializers },
      redact: { ...LOG_SAFETY.redact, paths: [...LOG_SAFETY.redact.paths] },
    },
    { write: (line: string) => void lines.push(line) },
  );
  logger.error(entry, 'x');
  return lines.join('');
};

describe('what a log may know of a fault', () => {
  const database = Object.assign(new Error('invalid input syntax for type date: "ZZMARK123"'), {
    severity: 'ERROR',
    code: '22007',
    detail: 'Key (passport)=(ZZMARK123) exists',
    table: 'workers',
    constraint: 'workers_pkey',
    parameters: ['ZZMARK123'],
  });

  it('is the code and the schema’s names of a database fault, bare or wrapped, and where it came from', () => {
    const wrapped = Object.assign(new Error(`${database.message}\nover two lines ZZMARK123`), {
      driverError: database,
      query: 'SELECT 1',
      parameters: ['ZZMARK123'],
    });
    for (const fault of [database, wrapped]) {
      expect(safeFault(fault)).toMatchObject({
        type: 'Error',
        code: '22007',
        message: 'database fault 22007 workers workers_pkey',
        stack: expect.stringMatching(/log-safety\.spec/),
      });
      expect(written({ err: fault })).not.toContain('ZZMARK');
    }
  });

  it('is the message of any other, without a password in an address', () => {
    expect(safeFault(new Error('cannot reach postgres://app:hunter2@127.0.0.1/x')).message).toBe(
      'cannot reach postgres://…@127.0.0.1/x',
    );
    expect(safeFault('a text')).toEqual({ type: 'string', message: 'not an error' });
  });

  it('never what was sent, should somebody log it', () => {
    const line = written({
      req: { headers: { cookie: 'ZZMARK' }, body: { password: 'ZZMARK' } },
      password: 'ZZMARK',
      worker: { passportNumber: 'ZZMARK' },
    });
    expect(line).not.toContain('ZZMARK');
    expect(line).toContain('[redacted]');
  });
});
