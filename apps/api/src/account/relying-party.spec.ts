import { relyingParty } from './relying-party.js';

describe('whose a passkey is', () => {
  it.each([
    ['https://desk.example', 'desk.example', { id: 'desk.example', origin: 'https://desk.example' }],
    ['https://desk.example:8443/', 'other.example', { id: 'desk.example', origin: 'https://desk.example:8443' }],
    ['http://127.0.0.1:3000', 'localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    [undefined, 'localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ])('PUBLIC_URL %s, asked as %s', (publicUrl, host, expected) =>
    expect(relyingParty(publicUrl, { host })).toEqual(expected),
  );

  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['http://[::1]:3000', '[::1]:3000'],
    [undefined, 'desk.example'],
  ])('is nobody’s under PUBLIC_URL %s, asked as %s', (publicUrl, host) =>
    expect(() => relyingParty(publicUrl, { host })).toThrow(
      expect.objectContaining({ details: { refusals: [expect.objectContaining({ code: 'passkey.no-domain' })] } }),
    ),
  );
});
