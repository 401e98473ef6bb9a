import fs from 'node:fs';
import path from 'node:path';
import { setFrenchType } from './set-french-type';

type Texts = Readonly<Record<string, string>>;

const SOURCE = path.resolve(__dirname, '..', '..');
const files = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => path.join(SOURCE, name))
  .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|d)\.tsx?$/.test(name));

/** A namespace is a folder `texts` beside its `texts.ts`. */
const folders = files.filter((name) => name.endsWith(`${path.sep}texts.ts`)).map((name) => path.dirname(name));

const load = (folder: string, language: 'en' | 'fr'): Texts =>
  (require(path.join(folder, 'texts', language)) as Record<string, Texts>)[language] ?? {};

const namespaces = folders.map((folder) => {
  const hook = /export const (use\w+Texts)/.exec(fs.readFileSync(path.join(folder, 'texts.ts'), 'utf8'))?.[1] ?? '';
  return {
    name: path.relative(SOURCE, folder),
    hook,
    en: load(folder, 'en'),
    fr: load(folder, 'fr'),
    // The namespace's own feature, and whoever borrows its words.
    readers: files
      .filter((name) => !name.includes(`${path.sep}texts${path.sep}`))
      .map((name) => ({ name, text: fs.readFileSync(name, 'utf8') }))
      .filter(({ name, text }) => name.startsWith(`${folder}${path.sep}`) || text.includes(hook)),
  };
});

/** Words that are the same in both languages. */
const SAME = new Set([
  'English',
  'Français',
  'Inspection',
  'Note',
  'Pages',
  'Possible',
  'Programme',
  'Source',
  'Sources',
  'Version {{version}}',
]);

const PLURAL = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(PLURAL, '');
const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((found) => found[1] ?? '').sort();
const isOnlyVariables = (text: string): boolean => !/\p{L}/u.test(text.replaceAll(/\{\{[^}]*\}\}/g, ''));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Keys put together at run time: `step.${step}` stands for every key that begins with `step.`. */
const computedIn = (text: string): readonly RegExp[] =>
  [...text.matchAll(/`([^`\s]*\$\{[^`]*)`/g)]
    .map((found) => (found[1] ?? '').split(/\$\{[^}]*\}/))
    .filter((parts) => parts.some((part) => /[a-z]/i.test(part)) && parts.every((part) => /^[\w.-]*$/.test(part)))
    .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`));

it('finds the namespaces', () => {
  expect(namespaces.length).toBeGreaterThanOrEqual(12);
  for (const { hook, en } of namespaces) {
    expect(hook).not.toBe('');
    expect(Object.keys(en)).not.toHaveLength(0);
  }
});

describe.each(namespaces)('the texts of $name', ({ en, fr, readers }) => {
  it('have the same keys in both languages', () => expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort()));

  it('speak of the same things', () => {
    const differing = Object.keys(en).filter((key) => {
      const [english, french] = [variablesIn(en[key] ?? ''), variablesIn(fr[key] ?? '')];
      // "One day" needs no figure.
      const counted = (names: readonly string[]) =>
        key.endsWith('_one') ? names.filter((name) => name !== 'count') : names;
      return counted(english).join() !== counted(french).join();
    });
    expect(differing).toEqual([]);
  });

  it('are set as French is: no typewriter apostrophe, no space that may break before a sign or inside « »', () => {
    const ill = Object.entries(fr).filter(
      ([, text]) => text !== setFrenchType(text) || /\p{L}'|[ \u00A0][:;!?»]|«[ \u00A0]/u.test(text),
    );
    expect(ill).toEqual([]);
  });

  it('say something', () => {
    const silent = [en, fr].flatMap((texts) => Object.entries(texts).filter(([, text]) => text.trim() === ''));
    expect(silent).toEqual([]);
  });

  it('are translated', () => {
    const untranslated = Object.entries(en).filter(
      ([key, text]) => fr[key] === text && !isOnlyVariables(text) && !SAME.has(text),
    );
    expect(untranslated).toEqual([]);
  });

  it('have every form of a plural', () => {
    const keys = Object.keys(en);
    const counted = keys.filter((key) => PLURAL.test(key));
    const forms = (base: string) => counted.filter((key) => baseOf(key) === base).sort();
    for (const base of new Set(counted.map(baseOf))) {
      expect(forms(base)).toEqual([`${base}_one`, `${base}_other`]);
      expect(keys).not.toContain(base);
    }
  });

  it('are used', () => {
    const text = readers.map((reader) => reader.text).join('\n');
    const computed = computedIn(text);
    const unused = Object.keys(en).filter((key) => {
      const asked = baseOf(key);
      return !text.includes(`'${asked}'`) && !computed.some((each) => each.test(asked));
    });
    expect(unused).toEqual([]);
  });
});
