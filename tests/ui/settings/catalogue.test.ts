import { DEFAULT_SETTINGS } from '../../../src/model';
import { CATALOGUE } from '../../../src/ui/settings/catalogue';
import { readValue, withValue } from '../../../src/ui/settings/values';

const entries = CATALOGUE.flatMap((section) => section.entries);

/** Every place in the settings that holds a value, as the catalogue names it. */
function places(node: object, prefix = ''): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (prefix + key === 'vocabularies')
      return DEFAULT_SETTINGS.vocabularies.packs.map((id) => `vocabularies.packs.${id}`);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? places(value, `${prefix}${key}.`)
      : [prefix + key];
  });
}

describe('the settings catalogue', () => {
  it('describes every setting once; the version is none and the ignored names are a list of their own', () => {
    const described = entries.map(({ key }) => key).sort();
    expect(described).toEqual(
      places(DEFAULT_SETTINGS)
        .filter((key) => key !== 'version' && key !== 'ignored')
        .sort(),
    );
  });

  it('names every setting, in sentence case', () => {
    for (const { name } of entries) expect(name).toMatch(/^(?:[A-Z][a-z]+(?: [a-z]+)*|DPRK watch)$/);
  });

  it.each(entries)('accepts its own default for $key', ({ key, kind, fault }) => {
    const value = readValue(DEFAULT_SETTINGS, key);
    expect(typeof value).toBe(
      { text: 'string', folder: 'string', note: 'string', toggle: 'boolean', slider: 'number' }[kind],
    );
    if (typeof value === 'string') expect(fault?.(value, DEFAULT_SETTINGS)).toBeNull();
  });

  it('refuses a property name another property has', () => {
    const source = entries.find(({ key }) => key === 'properties.source');
    expect(source?.fault?.('date', DEFAULT_SETTINGS)).toContain('already used');
    expect(source?.fault?.('source', DEFAULT_SETTINGS)).toBeNull();
  });
});

describe('a setting', () => {
  it('is read and changed by its key, leaving the rest as it was', () => {
    const changed = withValue(DEFAULT_SETTINGS, 'folders.place', 'Atlas');
    expect(readValue(changed, 'folders.place')).toBe('Atlas');
    expect({ ...changed, folders: DEFAULT_SETTINGS.folders }).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS.folders.place).toBe('Places');
  });

  it('switches a vocabulary off and on', () => {
    const off = withValue(DEFAULT_SETTINGS, 'vocabularies.packs.dprk-watch', false);
    expect(off.vocabularies.packs).toEqual(['general-news']);
    expect(withValue(off, 'vocabularies.packs.dprk-watch', true)).toEqual(DEFAULT_SETTINGS);
  });

  it.each(['folders.planet', 'nothing', 'folders.place.deep', '__proto__.x'])(
    'that is not there (%s) is a bug',
    (key) => {
      expect(() => withValue(DEFAULT_SETTINGS, key, 1)).toThrow('no setting is called');
    },
  );
});
