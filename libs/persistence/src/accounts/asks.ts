/** Whatever runs SQL: a pool, or a transaction of either kind. */
export interface Asks {
  query(sql: string, params?: unknown[]): Promise<unknown>;
}

export const rowsOf = async <Row>(asks: Asks, sql: string, params: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await asks.query(sql, [...params])) as Row[];

/** The one value of a function that returns one. */
export const valueOf = async <T>(asks: Asks, call: string, params: readonly unknown[] = []): Promise<T> => {
  const [row] = await rowsOf<{ value: T }>(asks, `SELECT ${call} AS value`, params);
  return (row as { value: T }).value;
};
