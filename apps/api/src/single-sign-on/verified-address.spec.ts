import { isVerified } from './identity-provider.js';

const email = 'noor@firm.example';
const ENTRA = 'https://login.microsoftonline.com/1/v2.0';
const GOOGLE = 'https://accounts.google.com';

describe('an address that a provider tells', () => {
  it.each([
    ['verified', 'https://id.example.org', { email, email_verified: true }, true],
    ['verified, as a word', 'https://id.example.org', { email, email_verified: 'true' }, true],
    ['not verified', 'https://id.example.org', { email, email_verified: false }, false],
    ['not verified, whatever else it says', ENTRA, { email, email_verified: false, xms_edov: true }, false],
    ['nothing said', 'https://id.example.org', { email }, false],
    ['Entra ID: the owner of the domain confirmed it', ENTRA, { email, xms_edov: '1' }, true],
    ['Entra ID: nobody confirmed it', ENTRA, { email, xms_edov: false }, false],
    ['Google: a private account of that address', GOOGLE, { email, email_verified: true }, false],
    ['Google: a managed account', GOOGLE, { email, email_verified: true, hd: 'firm.example' }, true],
    ['Google: managed by another', GOOGLE, { email, email_verified: true, hd: 'other.example' }, false],
  ])('%s', (_, issuer, told, expected) => expect(isVerified(issuer, told)).toBe(expected));
});
