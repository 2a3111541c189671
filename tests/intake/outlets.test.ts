import { parseOutlets } from '../../src/intake';
import { outlets } from './helpers';

describe('outlets', () => {
  it('are found by name and alias, whatever the case, and by domain and subdomain', () => {
    for (const form of ['Daily NK', 'DailyNK', 'daily nk', '데일리NK'])
      expect(outlets.byName(form)?.name).toBe('Daily NK');
    expect(outlets.byName('Washington Post')?.name).toBe('The Washington Post');
    expect(outlets.byDomain('https://en.yna.co.kr/view/1')?.name).toBe('Yonhap News Agency');
    expect(outlets.byDomain('www.BBC.co.uk:443')?.name).toBe('BBC News');
    expect(outlets.byDomain('https://abcnews.go.com/x')?.name).toBe('ABC News');
    expect(outlets.byDomain('notdailynk.com')).toBeNull();
    expect(outlets.byName('Nobody Daily')).toBeNull();
  });

  it('are no two under one name or domain', () => {
    expect(outlets.all.length).toBeGreaterThan(200);
    const key = (form: string): string =>
      form
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/[^\p{L}\p{N}]/gu, '');
    const owners = new Map<string, string>();
    for (const outlet of outlets.all) {
      expect(outlet.country).toMatch(/^(?:[A-Z]{2})?$/);
      for (const form of [...new Set([outlet.name, ...outlet.aliases].map(key)), ...outlet.domains]) {
        expect([form, owners.get(form)]).toEqual([form, undefined]);
        owners.set(form, outlet.name);
      }
    }
  });

  it('without a name are a mistake in the data', () => {
    expect(() => parseOutlets('- {domains: [a.b]}')).toThrow('no name');
  });
});
