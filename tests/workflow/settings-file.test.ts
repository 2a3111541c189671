import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model';
import { readSettingsText, resetSettings, settingChanges, settingsText } from '../../src/workflow/settings-file';

const FEED = { url: 'https://a.example/rss', title: 'A', include: [], exclude: [], fullText: false, paused: false };
const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  folders: { ...DEFAULT_SETTINGS.folders, articles: 'News' },
  links: { ...DEFAULT_SETTINGS.links, related: 9 },
  feeds: { every: 60, list: [FEED] },
  vocabularies: { packs: ['dprk-watch'], own: ['Dateline/Vocabularies/Ports.md'], notThemes: ['storm drain'] },
  ignored: ['May'],
};

describe('settings in a file', () => {
  it('come back as they were', () => {
    expect(readSettingsText(settingsText(MINE), 'mine.json')).toEqual({
      ok: true,
      value: { settings: MINE, problems: [] },
    });
  });

  it('may be the plugin’s own file', () => {
    const read = readSettingsText(JSON.stringify(MINE), 'data.json');
    expect(read.ok && read.value.settings).toEqual(MINE);
  });

  it('name each value that cannot be used, and each key that nobody knows', () => {
    const text = settingsText(MINE)
      .replace('"News"', '"../News"')
      .replace('"related": 9', '"related": 900')
      .replace('"ignored"', '"colour": "red",\n  "ignored"');
    const read = readSettingsText(text, 'mine.json');
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.settings.folders.articles).toBe('Articles');
    expect(read.value.settings.ignored).toEqual(['May']);
    expect(read.value.problems.map(({ where }) => where).sort()).toEqual([
      'colour',
      'folders.articles',
      'links.related',
    ]);
  });

  it.each([
    ['{\n"folders": {\n', 'not-settings', /It is not JSON: .*(?:line|position)/s],
    ['[1]', 'not-settings', /no settings of Dateline/],
    ['"text"', 'not-settings', /no settings of Dateline/],
    ['{"name": "other plugin"}', 'not-settings', /no settings of Dateline/],
    [' '.repeat(2_000_001), 'too-large', /too large/],
  ])('are refused where they are none (%#)', (text, code, said) => {
    const read = readSettingsText(text, 'x.json');
    expect(read.ok ? null : read.problem.code).toBe(code);
    expect(read.ok ? '' : read.problem.message).toMatch(said);
  });

  it('are usable whatever JSON a file holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__', 'x'), fc.jsonValue()),
        (data) => {
          const read = readSettingsText(JSON.stringify(data), 's');
          return !read.ok || readSettingsText(settingsText(read.value.settings), 's').ok;
        },
      ),
    );
  });
});

describe('what changes between settings', () => {
  it('is named by its place, lists as a whole', () => {
    expect(settingChanges(DEFAULT_SETTINGS, MINE).map(({ key }) => key)).toEqual([
      'folders.articles',
      'links.related',
      'vocabularies.packs',
      'vocabularies.own',
      'vocabularies.notThemes',
      'feeds.list',
      'feeds.every',
      'ignored',
    ]);
    expect(settingChanges(MINE, MINE)).toEqual([]);
  });
});

describe('a reset', () => {
  it('brings defaults and keeps what the user collected, unless that is to go as well', () => {
    const kept = resetSettings(MINE, new Set());
    expect(settingChanges(DEFAULT_SETTINGS, kept).map(({ key }) => key)).toEqual([
      'vocabularies.own',
      'vocabularies.notThemes',
      'feeds.list',
      'ignored',
    ]);
    expect(resetSettings(MINE, new Set(['feeds', 'ignored', 'vocabularies']))).toEqual(DEFAULT_SETTINGS);
    expect(resetSettings(MINE, new Set(['feeds'])).ignored).toEqual(['May']);
  });
});
