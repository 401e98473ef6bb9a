import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AUDIT_ACTION_WORDS } from '@permitdesk/domain/audit/audit-actions';

const ROOT = path.resolve(__dirname, '..', '..');
const FOLDERS = ['apps/api/src', 'apps/worker/src', 'libs/persistence/src'];

const sources = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => path.join(ROOT, folder, name));

/** Actions as the code writes them: after `action:` in what is recorded, and after `what:` in a view. */
const recorded = (code: string): readonly string[] =>
  /\.(?:record|note)\(|recordView\(/.test(code)
    ? [
        ...code.matchAll(
          /\b(?:action|what): (?:[^,;{}]*\? )?(['`])([a-z][a-z-]*\.[^\s'`]+)\1(?: : (['`])([^\s'`]+)\3)?/g,
        ),
      ].flatMap(([, , one, , other]) => [one, other].filter((each): each is string => each !== undefined))
    : [];

describe('what the code records', () => {
  const found = FOLDERS.flatMap(sources).flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    return recorded(code).map((action) => ({ file: path.relative(ROOT, file), action }));
  });

  it('is found by this spec', () => {
    const actions = found.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['worker.update', 'offer.save', 'file.opened', 'deadline.remind']));
    expect(recorded("tx.record({ action: isNew ? 'a.make' : 'a.change' })")).toEqual(['a.make', 'a.change']);
  });

  it('has words in libs/domain/src/audit/audit-actions.ts, without exception', () => {
    const isKnown = (action: string): boolean =>
      // `case.${event.type}`: each kind of event has its words by its card.
      action.startsWith('case.${') || AUDIT_ACTION_WORDS.has(action);
    expect(found.filter(({ action }) => !isKnown(action))).toEqual([]);
  });
});
