import { isAdressePublique } from './adresse-publique';

describe('an address of the public internet', () => {
  it.each(['185.60.216.35', '8.8.8.8', '172.32.0.1', '100.63.255.255', '2a00:1450:4007:80e::2004', '2606:4700::6810:84e5'])('%s is', (adresse) => expect(isAdressePublique(adresse)).toBe(true));

  it.each([
    '127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2001:db8::1', '2002:a00:1::', 'localhost', '',
  ])('%s is not', (adresse) => expect(isAdressePublique(adresse)).toBe(false));
});
