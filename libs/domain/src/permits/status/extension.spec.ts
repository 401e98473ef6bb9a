import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { extensionTopic } from './extension.js';

const ask = (facts: Facts) => askTopic(extensionTopic, { permitEndOn: '2026-12-10', ...facts });

describe('by the instant (CAL-06)', () => {
  it.each([
    ['2026-12-10T14:59:00-05:00', 'yes', 'kept', 'CAL-06 holds'],
    ['2026-12-10T18:59:59-05:00', 'yes', 'missed', 'CAL-06 warns'],
    ['2026-12-10T19:00:00-05:00', 'no', 'missed', 'CAL-06 fails'],
  ])('%s: in time %s, cut-off %s', (extensionFiledAt, inTimeByUtc, internalCutOff, finding) => {
    const { answer, lines } = ask({ extensionFiledAt });
    expect(answer).toMatchObject({ inTimeByUtc, internalCutOff });
    expect(findings(lines)).toContain(finding);
  });

  it('a filing before local midnight is recorded all the same, and reviewed', () => {
    const line = ask({ extensionFiledAt: '2026-12-10T23:30:00-05:00' }).lines.find(({ rule }) => rule === 'EXT-01');
    expect(line?.finding).toBe('fails');
    expect(line?.text.en).toMatch(/record it all the same/i);
    expect(line?.text.fr).toMatch(/consignez-le quand même/i);
  });
});

describe('by the day alone', () => {
  it.each([
    ['2026-12-09', 'yes', 'kept'],
    ['2026-12-10', 'need-to-know', 'need-to-know'],
    ['2026-12-11', 'no', 'missed'],
  ])('%s: in time %s', (extensionFiledOn, inTimeByUtc, internalCutOff) =>
    expect(ask({ extensionFiledOn }).answer).toEqual({ inTimeByUtc, filedUtc: undefined, internalCutOff }),
  );

  it('asks for the hour on the last day, and for the end of the permit', () => {
    expect(ask({ extensionFiledOn: '2026-12-10' }).lines).toMatchObject([{ missing: ['extensionFiledAt'] }]);
    expect(ask({ extensionFiledOn: '2026-12-10', permitEndOn: undefined }).lines).toMatchObject([
      { missing: ['permitEndOn'] },
    ]);
  });
});
