import { DEFAULT_SETTINGS, english } from '../../../../src/model';
import { CATALOGUE, feedEntries, GAZETTEER_FOLDER, SCHEDULE } from '../../../../src/ui/features/settings/catalogue';
import { readValue, withValue } from '../../../../src/ui/kit/settings-values';

const entries = [...CATALOGUE.flatMap((section) => section.entries), SCHEDULE, GAZETTEER_FOLDER];

const FEED = {
  url: 'https://a.example/rss',
  title: 'A',
  include: ['port', 'sea lane'],
  exclude: [],
  fullText: false,
  paused: false,
};
const withFeeds = { ...DEFAULT_SETTINGS, feeds: { every: 0, list: [FEED, { ...FEED, url: 'https://b.example/rss' }] } };

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

const KINDS = {
  text: 'string',
  words: 'string',
  folder: 'string',
  note: 'string',
  choice: 'string',
  toggle: 'boolean',
  slider: 'number',
  number: 'number',
};

describe('the settings catalogue', () => {
  it('describes every setting once; the version is none, ignored names and feeds are lists of their own', () => {
    const described = entries.map(({ key }) => key).sort();
    expect(described).toEqual(
      places(DEFAULT_SETTINGS)
        .filter((key) => !['version', 'ignored', 'feeds.list'].includes(key))
        .sort(),
    );
  });

  it('names every setting, in sentence case', () => {
    for (const { name } of entries) expect(name).toMatch(/^(?:[A-Z][a-z]+(?: [a-z]+| Dateline’s)*|DPRK watch)$/);
  });

  it.each(entries)('accepts its own default for $key', ({ key, kind, fault }) => {
    const value = readValue(DEFAULT_SETTINGS, key);
    expect(typeof value).toBe(KINDS[kind]);
    if (typeof value === 'string' || typeof value === 'number')
      expect(fault?.(String(value), DEFAULT_SETTINGS) ?? null).toBeNull();
  });

  it('refuses a property name another property has', () => {
    const source = entries.find(({ key }) => key === 'properties.source');
    expect(english(source?.fault?.('date', DEFAULT_SETTINGS) ?? '')).toContain('already used');
    expect(source?.fault?.('source', DEFAULT_SETTINGS)).toBeNull();
  });
});

describe('the settings of a feed', () => {
  it('are described each, and named in sentence case', () => {
    const fields = feedEntries(0).map(({ key }) => key.split('.').at(-1));
    expect([...fields].sort()).toEqual(Object.keys(FEED).sort());
    for (const { name } of feedEntries(0)) expect(name).toMatch(/^[A-Z][a-z]+(?: [a-z]+)*$/);
  });

  it('show words as one text and keep them as a list', () => {
    expect(readValue(withFeeds, 'feeds.list.0.include')).toBe('port, sea lane');
    const changed = withValue(withFeeds, 'feeds.list.0.exclude', ' sport,\nweather , ');
    expect(changed.feeds.list[0]?.exclude).toEqual(['sport', 'weather']);
    expect(changed.feeds.list[1]).toEqual(withFeeds.feeds.list[1]);
    expect(withValue(withFeeds, 'feeds.list.1.paused', true).feeds.list[1]?.paused).toBe(true);
  });

  it('refuse an address that another feed has, or that is none', () => {
    const url = feedEntries(0).find(({ key }) => key === 'feeds.list.0.url');
    expect(url?.fault?.('https://b.example/rss', withFeeds)).toContain('Another feed');
    expect(url?.fault?.('nowhere', withFeeds)).toContain('https://');
    expect(url?.fault?.(FEED.url, withFeeds)).toBeNull();
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

  it.each([
    'folders.planet',
    'nothing',
    'folders.place.deep',
    '__proto__.x',
    'feeds.list.7.title',
    'feeds.list.0.colour',
  ])('that is not there (%s) is a bug', (key) => {
    expect(() => withValue(DEFAULT_SETTINGS, key, 1)).toThrow('no setting is called');
  });
});
