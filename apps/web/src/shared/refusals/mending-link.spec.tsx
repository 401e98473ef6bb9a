import { screen } from '@testing-library/react';
import { renderCase } from '../../testing/render-case';
import { aCase, sessionOf } from '../../testing/sample-case';
import { MendingLink } from './mending-link';

const { id } = aCase();
const draw = (place: string, step?: 'exemption'): Promise<void> =>
  renderCase({
    session: sessionOf('case_manager'),
    view: aCase(),
    ...(step === undefined ? {} : { step }),
    panel: () => <MendingLink place={place} context={{ caseId: id, workerId: 'w1' }} />,
  });

it('leads to the page that mends', async () => {
  await draw('exemption');
  expect(screen.getByRole('link', { name: 'Go to the exemption' }).getAttribute('href')).toBe(`/cases/${id}/exemption`);
});

it.each(['exemption', 'evidence'])('leads nowhere from the page that mends it: %s', async (place) => {
  await draw(place, 'exemption');
  expect(screen.queryByRole('link')).toBeNull();
});

it('leads from one step of the case to another', async () => {
  await draw('fee', 'exemption');
  expect(screen.getByRole('link', { name: 'Go to the fee' })).toBeTruthy();
});

it('leads to the worker of the case', async () => {
  await draw('worker');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/workers/w1');
});
