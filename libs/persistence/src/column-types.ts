import pg from 'pg';

// A raw `date` would come back as a JavaScript Date at local midnight: 8 March in Toronto is 7 March elsewhere.
// Days stay the text they are; instants become ISO text in UTC. Set once for the process, before the first query.
const DATE = 1082;
const TIMESTAMPTZ = 1184;
pg.types.setTypeParser(DATE, (value) => value);
pg.types.setTypeParser(TIMESTAMPTZ, (value) => new Date(value).toISOString());

/** Lets an entity bear an instant as ISO text: TypeORM itself would make a Date of it. */
export const instantColumn = {
  from: (value: Date | string | null): string | null => (value instanceof Date ? value.toISOString() : value),
  to: (value: string | null): string | null => value,
};
