import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/model';
import { readSettings } from '../../src/workflow/settings-migration';

const where = (data: unknown): (string | undefined)[] => readSettings(data).problems.map((problem) => problem.where);

describe('settings from disk', () => {
  it.each([null, undefined, {}])('are the defaults where there are none (%j)', (data) => {
    expect(readSettings(data)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('come back as they were saved', () => {
    const saved = {
      ...DEFAULT_SETTINGS,
      folders: { ...DEFAULT_SETTINGS.folders, place: 'Atlas/Places' },
      ignored: ['May'],
      vocabularies: { packs: [], own: ['Dateline/Vocabularies/Ports.md'], notThemes: ['last week'] },
    };
    expect(readSettings(JSON.parse(JSON.stringify(saved)))).toEqual({ settings: saved, problems: [] });
  });

  it('keep what is usable beside what is not, and name what was put back', () => {
    const { settings, problems } = readSettings({
      folders: { articles: 'News', place: '../outside' },
      links: { related: -3, inBody: { place: 'yes' } },
      ignored: ['May', 7],
    });
    expect(settings.folders.articles).toBe('News');
    expect(settings.folders.place).toBe('Places');
    expect(settings.links).toEqual(DEFAULT_SETTINGS.links);
    expect(settings.ignored).toEqual(['May']);
    expect(problems.map((problem) => problem.where).sort()).toEqual([
      'folders.place',
      'ignored',
      'links.inBody.place',
      'links.related',
    ]);
  });

  it('ask about notes of the user’s own where they say nothing of them, or nothing that is known', () => {
    expect(readSettings({ folders: {} }).settings.entities).toMatchObject({ adopt: 'ask' });
    expect(readSettings({ entities: { adopt: 'never' } }).settings.entities).toMatchObject({ adopt: 'never' });
    expect(readSettings({ entities: { adopt: 'maybe' } }).settings.entities).toMatchObject({ adopt: 'ask' });
    expect(where({ entities: { adopt: 'maybe' } })).toEqual(['entities.adopt']);
  });

  it.each(['text', 7, true, [1]])('that are no object (%j) are the defaults, with a problem', (data) => {
    expect(readSettings(data)).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [{ code: 'invalid-settings' }] });
  });

  it('lose the entries of a list that cannot be used, and no others', () => {
    const feed = { url: 'https://x.org/rss', title: 'X', include: [], exclude: [], fullText: false, paused: false };
    const list = [{ ...feed, url: 'nonsense' }, feed, 7, { ...feed, paused: 'no', title: 1 }];
    const data = { feeds: { list, every: 1 } };
    const { settings, problems } = readSettings(data);
    expect(settings.feeds).toEqual({ list: [feed], every: 0 });
    expect(new Set(problems.map((problem) => problem.where))).toEqual(new Set(['feeds.list', 'feeds.every']));
    expect(data.feeds.list).toHaveLength(4);
  });

  it('with a broken group put the whole group back', () => {
    const { settings, problems } = readSettings({ folders: 'Articles', properties: null });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toHaveLength(2);
  });

  it('never let two properties share a name', () => {
    const { settings, problems } = readSettings({ properties: { date: 'When', published: 'when', source: 'outlet' } });
    expect(settings.properties).toEqual(DEFAULT_SETTINGS.properties);
    expect(problems).toMatchObject([{ where: 'properties' }]);
  });

  it('of before the day of the main event keep the names the user gave', () => {
    const { eventDate, ...names } = { ...DEFAULT_SETTINGS.properties, date: 'event-date' };
    const { settings, problems } = readSettings({ ...DEFAULT_SETTINGS, properties: names });
    expect(problems).toEqual([]);
    expect(settings.properties).toEqual({ ...names, eventDate: `${eventDate}-2` });
  });

  it('of a newer version say that something may be lost', () => {
    expect(where({ version: 2 })).toEqual(['version']);
  });

  it('are usable whatever is on disk', () => {
    const anything = fc.anything({
      maxDepth: 4,
      key: fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__', 'place'),
    });
    fc.assert(
      fc.property(anything, (data) => {
        const { settings } = readSettings(data);
        expect(readSettings(settings)).toEqual({ settings, problems: [] });
      }),
    );
  });
});
