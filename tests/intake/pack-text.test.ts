import { readPackText } from '../../src/intake';
import { packFile } from '../../tools/pack-data.mjs';
import { unpackText } from '../../src/data/inflate';

describe('readPackText', () => {
  const yaml = '- name: Daily NK\n  since: 2004-12-01\n  domains: [dailynk.com]\n  codes: [NO, 1e3, ~]\n';
  it('reads the same from YAML and from the JSON the bundles carry', () => {
    const packed = unpackText(packFile('outlets.yaml', yaml));
    expect(packed.startsWith('[{')).toBe(true);
    expect(readPackText(packed)).toEqual(readPackText(yaml));
    expect(readPackText(yaml)).toEqual([
      { name: 'Daily NK', since: '2004-12-01', domains: ['dailynk.com'], codes: ['NO', 1000, null] },
    ]);
  });
  it('reads YAML that begins like JSON', () => {
    expect(readPackText('{ a: 1 }')).toEqual({ a: 1 });
    expect(() => readPackText('{ a: [ }')).toThrow();
  });
});
