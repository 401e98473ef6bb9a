import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Line {
  readonly id: string;
  readonly level: string;
  readonly standing: string;
  readonly by: string;
}

/** Requirements of level 1 and 2 in each chapter of ASVS 5.0.0, and how many there are in all of each level. */
const IN_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const OF_LEVEL = { '1': 70, '2': 183 };

describe('docs/security.md', () => {
  const root = path.resolve(import.meta.dirname, '..', '..');
  const text = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8');
  const lines = [
    ...text.matchAll(/^\| (V\d+\.\d+\.\d+) +\| (\d) +\| .+? \| (met|not applicable|open) +\| (.+?) *\|$/gm),
  ].map(([, id = '', level = '', standing = '', by = '']): Line => ({ id, level, standing, by }));

  it('holds every requirement of level 1 and 2 once', () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const counted = IN_CHAPTER.map((_, index) => lines.filter(({ id }) => id.startsWith(`V${index + 1}.`)).length);
    expect(counted).toEqual(IN_CHAPTER);
    for (const [level, count] of Object.entries(OF_LEVEL))
      expect([level, lines.filter((line) => line.level === level).length]).toEqual([level, count]);
    expect([...text.matchAll(/^\| V\d/gm)]).toHaveLength(lines.length);
  });

  it('counts its own lines', () => {
    const count = (standing: string): number => lines.filter((line) => line.standing === standing).length;
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      `${count('met')} met, ${count('not applicable')} not applicable, ${count('open')} open`,
    );
  });

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:apps|libs|test|docs|migrations|scripts)\/[^`\s]+\.(?:ts|tsx|mjs|md))`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('meets nothing without a test or a page, and leaves nothing open without a reason and its issue', () => {
    const bare = lines.filter(({ standing, by }) => standing === 'met' && !/`[^`]+\.(?:ts|md)`|“[^”]+” below/.test(by));
    expect(bare.map(({ id }) => id)).toEqual([]);
    const unexplained = lines.filter(({ standing, by }) => standing === 'open' && !/issue \d+/.test(by));
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});
