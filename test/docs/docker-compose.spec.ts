import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      { image: string; ports?: string[]; profiles?: string[]; environment?: Record<string, string>; volumes?: string[] }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** Containers cannot be run everywhere the tests run; what can be read wrong in the file is read here. */
describe('docker-compose.yml', () => {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const source = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
  const compose = parse(source) as Compose;
  const services = Object.entries(compose.services);

  it('offers PostgreSQL always, Redis and mail by profile', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['mail', 'postgres', 'redis']);
    expect(compose.services['postgres']?.profiles).toBeUndefined();
    expect(compose.services['redis']?.profiles).toEqual(['redis']);
    expect(compose.services['mail']?.profiles).toEqual(['mail']);
  });

  it.each(services)('%s is pinned to a version and open to this machine alone', (_, { image, ports }) => {
    expect(image).toMatch(/:(v?\d[\d.]*)$/);
    expect(ports?.length).toBeGreaterThan(0);
    for (const port of ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });

  it('keeps its data in volumes that are declared', () => {
    const named = services.flatMap(([, { volumes = [] }]) => volumes.map((each) => each.split(':')[0]));
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it.each(['docker-compose.yml', 'README.md'])('%s names the address that its settings make', (file) => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = compose.services['postgres']?.environment ?? {};
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(
      `DATABASE_URL=postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@127.0.0.1:5432/${POSTGRES_DB}`,
    );
  });
});
