import { screen } from '@testing-library/react';
import { renderCase } from '../../../testing/render-case';
import { aCase, sessionOf } from '../../../testing/sample-case';
import { TimelineEntry, type Entry } from './timeline-entry';

const submitted: Entry = {
  id: 'entry-1',
  seq: 9,
  type: 'offer.submitted',
  occurredOn: '2026-09-10',
  learnedOn: '2026-09-10',
  recordedAt: '2026-09-10T15:00:00.000Z',
  recordedBy: 'Maya Thornbury',
  source: 'portal',
  facts: { offerNumber: 'A1200013' },
  correctedFacts: null,
  note: null,
  internal: false,
  asFound: false,
  struck: false,
  changes: [],
};

const draw = (entry: Entry, language: 'en' | 'fr' = 'en'): Promise<void> =>
  renderCase({
    session: sessionOf('reviewer'),
    view: aCase(),
    language,
    panel: () => (
      <ol>
        <TimelineEntry entry={entry} caseId="case-1" target={undefined} onCorrect={undefined} onStrike={undefined} />
      </ol>
    ),
  });

it('names the facts of an entry one level below the card it stands in', async () => {
  await draw(submitted);
  expect(screen.getByRole('heading', { name: 'Facts', level: 3 })).toBeTruthy();
});

it('names the check that was waived', async () => {
  const waived: Entry = { ...submitted, type: 'gate.waived', facts: { code: 'exemption.self-review', reason: 'Ill.' } };
  await draw(waived, 'fr');
  expect(screen.getByText('Exigence levée : Approbation par une autre personne')).toBeTruthy();
});
