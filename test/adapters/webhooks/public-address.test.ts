import { describe, expect, it } from 'vitest';
import { AddressNotPublic, isPublicAddress, publicLookup } from '../../../adapters/webhooks/public-address.ts';

describe('an address that everybody may reach', () => {
  it.each(['8.8.8.8', '93.184.215.14', '172.15.255.255', '172.32.0.0', '2606:4700::1111', '2a00:1450:4001::1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '100.64.0.1',
      '127.0.0.1',
      '127.255.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...['192.168.1.1', '198.19.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:7f00:1'],
    ...['64:ff9b::a00:1', '2002:a00:1::', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '::7f00:1', 'localhost', ''],
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe.each([true, false])('a name that leads to this machine (all of its addresses asked for: %s)', (all) => {
  it('is not connected to', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicLookup('localhost', { all }, (error) => resolve(error));
    expect(await promise).toBeInstanceOf(AddressNotPublic);
  });
});
