import fc from 'fast-check';
import { ownPath, problemPage } from './sign-in-problem.js';
import { derivedFrom, newSecret } from './sign-in-secrets.js';

describe('where a sign-in ends', () => {
  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['/cases/7?tab=fee#x', '/cases/7?tab=fee#x'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nset-cookie: x', '/'],
    ['/\t/elsewhere.example', '/'],
    ['/sign-in?problem=x', '/'],
  ])('%s leads to %s', (wanted, path) => expect(ownPath(wanted)).toBe(path));

  it('is a page of ours, whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (wanted) => {
          expect(new URL(ownPath(wanted), 'https://desk.example').origin).toBe('https://desk.example');
        },
      ),
    );
  });

  it('tells the sign-in page why, and where to go on', () => {
    expect(problemPage('sso.expired')).toBe('/sign-in?problem=sso.expired');
    expect(problemPage('sso.expired', '/cases')).toBe('/sign-in?problem=sso.expired&next=%2Fcases');
  });

  it('derives nonce and verifier from the cookie and the state alone, each its own', () => {
    const [browser, state] = [newSecret(), newSecret()];
    const first = derivedFrom(browser, state);
    expect(derivedFrom(browser, state)).toEqual(first);
    expect(first.codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(new Set([first.nonce, first.codeVerifier, derivedFrom(browser, newSecret()).nonce]).size).toBe(3);
  });
});
