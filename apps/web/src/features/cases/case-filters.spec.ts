import { activeFilters, caseListQuery, readCaseFilters } from './case-filters';

describe('the filters in the address', () => {
  it('are read as they stand', () =>
    expect(
      readCaseFilters({
        q: 'okafor',
        stage: ['fee', 'offer'],
        holder: 'us',
        act: '30',
        findings: 'open',
        sort: 'expiry',
        view: 'board',
      }),
    ).toEqual({
      q: 'okafor',
      stage: ['fee', 'offer'],
      holder: 'us',
      act: '30',
      findings: 'open',
      sort: 'expiry',
      view: 'board',
    }));

  it('take one stage for a list of one', () => expect(readCaseFilters({ stage: 'fee' })).toEqual({ stage: ['fee'] }));

  it.each([
    { stage: 'nowhere' },
    { stage: ['nowhere', 7] },
    { holder: 'the queen' },
    { act: '-3' },
    { act: '1e3' },
    { expires: '4000' },
    { findings: 'closed' },
    { sort: 'colour' },
    { q: '' },
    { q: ['a', 'b'] },
    { unknown: 'word' },
  ])('leave out what is none of ours: %j', (raw) => expect(readCaseFilters(raw)).toEqual({}));

  it('are counted without order and view', () => {
    expect(activeFilters({})).toBe(0);
    expect(activeFilters({ sort: 'number', view: 'board' })).toBe(0);
    expect(activeFilters({ q: 'a', stage: ['fee', 'working'], sort: 'next' })).toBe(2);
  });
});

describe('the question to the API', () => {
  it('orders by what is next when nothing is said', () =>
    expect(caseListQuery({}, '2026-11-22')).toEqual({ sort: 'next' }));

  it('counts days from today', () =>
    expect(
      caseListQuery({ act: '30', expires: '90', employer: 'e1', findings: 'open', sort: 'number' }, '2026-11-22'),
    ).toEqual({
      actBy: '2026-12-22',
      expiresBy: '2027-02-20',
      employerId: 'e1',
      withFindings: true,
      sort: 'number',
    }));
});
