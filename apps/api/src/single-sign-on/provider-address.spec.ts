import fc from 'fast-check';
import { addressFault, isPublicAddress } from './provider-address.js';

describe('the address of a provider', () => {
  it.each([
    ['https://id.example.org', undefined],
    ['https://id.example.org/tenant/v2.0', undefined],
    ['https://8.8.8.8', undefined],
    ['http://id.example.org', 'not-https'],
    ['http://localhost:9000', 'not-https'],
    ['ftp://id.example.org', 'not-https'],
    ['id.example.org', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://user:word@id.example.org', 'has-extras'],
    ['https://id.example.org/?a=1', 'has-extras'],
    ['https://id.example.org/#a', 'has-extras'],
    ['https://localhost', 'inner-address'],
    ['https://db.localhost', 'inner-address'],
    ['https://127.0.0.1', 'inner-address'],
    ['https://2130706433', 'inner-address'],
    ['https://0x7f.1', 'inner-address'],
    ['https://10.1.2.3', 'inner-address'],
    ['https://169.254.169.254/latest', 'inner-address'],
    ['https://[::1]', 'inner-address'],
    ['https://[::ffff:10.0.0.1]', 'inner-address'],
    ['https://[fd00::1]', 'inner-address'],
    ['https://[2002:0a00:0001::]', 'inner-address'],
  ])('%s: %s', (address, fault) => expect(addressFault(address, false)).toBe(fault));

  it.each([
    ['http://localhost:9000', undefined],
    ['http://127.0.0.1:9000', undefined],
    ['http://[::1]:9000', undefined],
    ['http://id.example.org', 'not-https'],
    ['http://10.1.2.3', 'not-https'],
    ['https://127.0.0.1', 'inner-address'],
  ])('with plain HTTP allowed, %s: %s', (address, fault) => expect(addressFault(address, true)).toBe(fault));

  it('takes no inner IPv4 address for a public one, however it is dressed', () => {
    const inner = fc.oneof(
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
    );
    fc.assert(
      fc.property(inner, (parts) => {
        const address = parts.join('.');
        return (
          !isPublicAddress(address) &&
          !isPublicAddress(`::ffff:${address}`) &&
          !isPublicAddress(`64:ff9b::${address}`) &&
          !isPublicAddress(`::${address}`)
        );
      }),
    );
  });

  it('knows public hosts, and nothing that is no address', () => {
    expect(['93.184.216.34', '2606:2800:220:1::1'].map(isPublicAddress)).toEqual([true, true]);
    expect(['id.example.org', '', '300.1.1.1'].map(isPublicAddress)).toEqual([false, false, false]);
  });
});
