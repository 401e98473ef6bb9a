// First of all: the client of the API keeps the `fetch` that it finds.
import { fakeApi } from '../../../testing/fake-api';
import { screen, waitFor, within } from '@testing-library/react';
import { answerByRuleBook } from '../testing/answer-what-if';
import { openPage } from '../testing/open-page';
import { ProgrammePage } from './programme-page';

const WORK = '?purpose=work&globalTalentStream=no&holdsOpenPermit=no';

describe('which programme', () => {
  beforeEach(() => {
    fakeApi.forget();
    answerByRuleBook();
  });

  it('begins with three questions and compares the programmes below', async () => {
    await openPage({ path: '/programme', page: ProgrammePage });
    expect(screen.getByText('Need to know more')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Ask something else/ })).toHaveLength(3);
    expect(screen.getByRole('region', { name: 'The two programmes' }).textContent).toContain('$230 compliance fee');
  });

  it('stops at the Global Talent Stream: an LMIA is needed', async () => {
    const { user, address } = await openPage({ path: '/programme', page: ProgrammePage });
    await user.click(within(screen.getByRole('radiogroup', { name: 'Global Talent Stream' })).getByLabelText('Yes'));
    expect(await screen.findByText('Temporary Foreign Worker Program: an LMIA is needed')).toBeTruthy();
    expect(screen.getByText('No further question would decide anything.')).toBeTruthy();
    expect(address()).toBe('?globalTalentStream=yes');
  });

  it('keeps the focus in a question that is answered', async () => {
    const { user } = await openPage({ path: '/programme', page: ProgrammePage });
    const stream = screen.getByRole('radiogroup', { name: 'Global Talent Stream' });
    await user.click(within(stream).getByLabelText('No'));
    await screen.findByRole('button', { name: 'Take away: Global Talent Stream' });
    expect(within(stream).getByLabelText('No')).toBe(document.activeElement);
  });

  it('asks next what decides most, and another question where one is not known', async () => {
    const { user } = await openPage({ path: '/programme', search: WORK, page: ProgrammePage });
    const passes = await screen.findAllByRole('button', { name: /^Ask something else/ });
    expect(passes).toHaveLength(3);
    const [first] = passes;
    if (first === undefined) throw new Error('no question to pass over');
    const name = first.getAttribute('aria-label') ?? '';
    await user.click(first);
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
    expect(screen.getAllByRole('button', { name: /^Ask something else/ })).toHaveLength(3);
  });

  it('shows a code that fits with its criteria, and leads to its what-if and to a new case', async () => {
    const { user } = await openPage({
      path: '/programme',
      search: `${WORK}&specialWork=performing-arts&reciprocity=yes`,
      page: ProgrammePage,
    });
    const codes = await screen.findByRole('region', { name: 'Candidate codes' });
    const code = within(codes).getByRole('button', { name: /^C23 / });
    if (code.getAttribute('aria-expanded') !== 'true') await user.click(code);
    const whatIf = within(codes).getByRole('link', { name: 'What if C23?' });
    expect(whatIf.getAttribute('href')).toContain('code=C23');
    expect(within(codes).getAllByRole('link', { name: 'New case' })[0]?.getAttribute('href')).toBe('/cases/new');
    expect(codes.textContent).not.toMatch(/eligib/i);
  });

  it('speaks French', async () => {
    await openPage({ path: '/programme', search: '?holdsOpenPermit=yes', page: ProgrammePage, language: 'fr' });
    expect(await screen.findByText(/^Permis ouvert\s*: aucune offre$/)).toBeTruthy();
  });
});
