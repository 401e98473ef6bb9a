import { screen, within } from '@testing-library/react';
import { renderCase } from '../../../testing/render-case';
import { aCase, sessionOf } from '../../../testing/sample-case';
import type { CaseView } from '../case-query';
import { useCase } from '../use-case';
import { NextCard } from './next-card';

const RENEWAL = {
  ruleId: 'DL-29',
  action: {
    en: 'Start renewal: new offer and fee first',
    fr: "Commencer le renouvellement : d'abord nouvelle offre et frais",
  },
};
const SETTLED = { intake: 'accepted', exemption: 'signed_off', fee: 'kept', offer: 'used', permit: 'P40' } as const;

const draw = async (next: CaseView['next'], language: 'en' | 'fr' = 'en'): Promise<HTMLElement> => {
  const Panel = () => <NextCard view={useCase()} />;
  await renderCase({
    session: sessionOf('case_manager'),
    view: aCase({ states: { ...SETTLED }, next }),
    panel: Panel,
    language,
  });
  return screen.getByRole('listitem');
};

it('names the day on which to begin while it lies ahead, and the last day beside it', async () => {
  const row = await draw({ ...RENEWAL, on: '2029-10-22', due: '2030-02-19' });
  expect(within(row).getByText('Start renewal: new offer and fee first')).toBeTruthy();
  expect(within(row).getByText('October 22, 2029')).toBeTruthy();
  expect(row.textContent).toContain('due Feb 19, 2030');
});

it('names the last day once the work should have begun', async () => {
  const row = await draw({ ...RENEWAL, on: '2026-11-01', due: '2027-03-01' });
  expect(within(row).getByText('March 1, 2027')).toBeTruthy();
  expect(row.textContent).not.toContain('due');
});

it('says so in French too', async () => {
  const row = await draw({ ...RENEWAL, on: '2029-10-22', due: '2030-02-19' }, 'fr');
  expect(within(row).getByText('22 octobre 2029')).toBeTruthy();
  expect(row.textContent).toMatch(/échéance le 19 f/);
});
