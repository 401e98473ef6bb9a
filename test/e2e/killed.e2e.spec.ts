import fs from 'node:fs';
import { newHome, Product } from '../support/product.js';
import { until } from '../support/until.js';

/** kill -9 of any part: what is committed stays, the rest comes back by itself or with the next start. */
describe('a part that is killed', () => {
  let home: string;
  let product: Product;
  beforeAll(async () => {
    home = newHome();
    product = await Product.start({ home });
  });
  afterAll(async () => {
    await Product.stopAll();
    fs.rmSync(home, { recursive: true, force: true });
  });

  const kill = (pid: number | undefined): number => {
    if (pid === undefined || pid <= 0) throw new Error('that part does not run');
    process.kill(pid, 'SIGKILL');
    return pid;
  };
  const casesOnFile = async (): Promise<number> => {
    const database = await product.database();
    try {
      return (
        (await database.query<{ count: number }>('SELECT count(*)::integer AS count FROM cases')).rows[0]?.count ?? 0
      );
    } finally {
      await database.end();
    }
  };

  it.each(['api', 'worker'] as const)('%s comes back by itself', async (part) => {
    const before = kill(product.partPid(part));
    await until(
      async () => product.partPid(part),
      (pid) => pid !== undefined && pid !== before,
    );
    await product.ready();
  });

  it('the database comes back by itself, with everything that was committed', async () => {
    const before = await casesOnFile();
    const killed = kill(product.postgresPid());
    await until(
      async () => product.postgresPid(),
      (pid) => pid !== undefined && pid !== killed,
    );
    await product.ready();
    expect(await casesOnFile()).toBe(before);
  });

  it('the supervisor: its parts go, and the next start recovers', async () => {
    const before = await casesOnFile();
    const parts = [product.partPid('api'), product.partPid('worker')] as number[];
    kill(product.pid);
    await product.ended();
    const second = await Product.start({ home });
    await until(
      async () => product.survivors(parts),
      (left) => left.length === 0,
    );
    product = second;
    await product.ready();
    expect(await casesOnFile()).toBe(before);
  });

  it('everything at once: the next start recovers', async () => {
    const before = await casesOnFile();
    const parts = [product.pid, product.partPid('api'), product.partPid('worker'), product.postgresPid()];
    parts.forEach(kill);
    await product.ended();
    product = await Product.start({ home });
    await product.ready();
    expect(await casesOnFile()).toBe(before);
  });

  it('npm itself: everything goes, and the next start on the same port recovers', async () => {
    await product.stop();
    const port = Number(new URL(product.url).port);
    product = await Product.start({ home, port, throughNpm: true });
    kill(product.pid);
    await product.ended();
    product = await Product.start({ home, port });
    await product.ready();
  });
});
