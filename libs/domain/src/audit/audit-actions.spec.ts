import { EVENT_TYPES } from '../cases/event.js';
import { AUDIT_ACTION_WORDS, actionWords, systemPartName } from './audit-actions.js';
import { BREAK_KINDS, breakWords } from './break-words.js';

describe('the words of the audit', () => {
  it('has words in both languages for each action, and a case event has those of its card', () => {
    for (const [action, words] of AUDIT_ACTION_WORDS) {
      expect(action).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
      expect(words.en).not.toBe('');
      expect(words.fr).not.toBe('');
      expect(actionWords(action)).toEqual(words);
    }
    expect(EVENT_TYPES.every((type) => AUDIT_ACTION_WORDS.has(`case.${type}`))).toBe(true);
    expect(actionWords('case.fee.paid').en).toBe('Compliance fee paid');
  });

  it('is total', () => {
    expect(actionWords('case.nothing.known')).toEqual({ en: 'case.nothing.known', fr: 'case.nothing.known' });
    expect(actionWords('toString').en).toBe('toString');
    expect(systemPartName('system:calendar')?.fr).toBe('Calendrier');
    expect(systemPartName('system:newer')?.en).toBe('newer');
    expect(systemPartName('01a2026e-0000-7000-8000-000000000001')).toBeUndefined();
    for (const kind of BREAK_KINDS) expect(breakWords(kind).en).not.toBe(kind);
    expect(breakWords('toString').en).toBe('toString');
  });
});
