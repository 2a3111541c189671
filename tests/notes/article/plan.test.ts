import { load } from 'js-yaml';
import { DEFAULT_SETTINGS, english, entityId, type Analysis, type Message, type Settings } from '../../../src/model';
import { markOf, marksValue } from '../../../src/format/marks';
import { NOTHING_FOUND } from '../../support/article';
import {
  article,
  articleText,
  byId,
  entity,
  finding,
  mention,
  notesOf,
  plan,
  plainBody,
  stated,
  tryPlan,
  vault,
} from '../builders';

const northKorea = entity('place', 'North Korea', {
  country: 'KP',
  placeKind: 'country',
  coordinates: { lat: 40, lon: 127 },
});
const province = entity('place', 'North Hamgyong', {
  region: 'KP',
  country: 'KP',
  placeKind: 'admin1',
  location: northKorea.id,
  aliases: ['Hamgyongbuk-do', '함경북도'],
});
const hoeryong = entity('place', 'Hoeryong', {
  region: 'KP/North Hamgyong',
  country: 'KP',
  admin1: 'North Hamgyong',
  placeKind: 'city',
  location: province.id,
  coordinates: { lat: 42.44, lon: 129.75 },
});
const ministry = entity('agency', 'Ministry of State Security', {
  region: 'KP',
  location: northKorea.id,
  aliases: ['MSS'],
});
const bureau = entity('agency', 'North Hamgyong Province State Security Bureau', {
  region: 'KP',
  origin: 'article',
  parent: ministry.id,
  location: province.id,
});
const police = entity('agency', 'Hoeryong Police Department', {
  region: 'KP',
  origin: 'article',
  location: hoeryong.id,
});
const outlet = entity('source', 'Daily NK', { url: 'https://www.dailynk.com' });
const surveillance = entity('theme', 'Phone surveillance', {
  origin: 'pack',
  terms: ['signal detector', 'Chinese phones'],
});

const TEXT = [
  'Officials have begun a crackdown on phone users in North Hamgyong province, sending teams to Hoeryong. More follows.',
  '',
  'The Hoeryong police department joined North Hamgyong province’s state security bureau. The ministry said nothing.',
  '',
].join('\n');

const ANALYSIS: Analysis = {
  ...NOTHING_FOUND,
  entities: byId(northKorea, province, hoeryong, ministry, bureau, police, outlet, surveillance),
  mentions: [
    mention(TEXT, 'North Hamgyong', province),
    mention(TEXT, 'Hoeryong', hoeryong),
    mention(TEXT, 'Hoeryong police department', police),
    mention(TEXT, 'Hoeryong', hoeryong, 1),
    mention(TEXT, 'North Hamgyong province’s state security bureau', bureau),
    mention(TEXT, 'North Hamgyong', province, 1),
    mention(TEXT, 'The ministry', null),
  ],
  actors: [finding(bureau), finding(police), finding(ministry, false)],
  places: [finding(hoeryong), finding(province)],
  themes: [{ entity: surveillance.id, id: 'phone-surveillance', score: 1, phrases: [{ start: 36, end: 47 }] }],
  location: {
    entity: hoeryong.id,
    coordinates: hoeryong.coordinates ?? null,
    probability: 0.9,
    reason: { rule: 't', detail: 'where teams go' },
    losers: [],
  },
  source: outlet.id,
};

const STORY = article(TEXT, {
  date: stated('2024-11-15'),
  published: stated('2024-11-15T13:30:00'),
  source: stated('Daily NK'),
});
const PATH = 'Articles/2024/2024-11-15 Officials have begun a crackdown on phone users in North Hamgyong province.md';
const marks = marksValue([bureau, police, hoeryong, province, surveillance].map(({ id }) => markOf(id)));
const planStory = (): ReturnType<typeof plan> => plan({ article: STORY, analysis: ANALYSIS });

describe('the note of a new article', () => {
  it('holds the properties in the order of the vault format and links first mentions with the words unchanged', () => {
    const planned = planStory();
    expect(planned.path).toBe(PATH);
    expect(articleText(planned)).toBe(`---
date: 2024-11-15
published: 2024-11-15T13:30:00
source: "[[Daily NK]]"
location: "[[Hoeryong]]"
coordinates:
  - "42.44"
  - "129.75"
actors:
  - "[[North Hamgyong Province State Security Bureau]]"
  - "[[Hoeryong Police Department]]"
places:
  - "[[Hoeryong]]"
  - "[[North Hamgyong]]"
themes:
  - "[[Phone surveillance]]"
tags:
  - article
article-id: ${planned.id}
dateline-links: ${marks}
imported: 2026-11-25T09:12:44
dateline: 1
---
Officials have begun a crackdown on phone users in [[North Hamgyong]] province, sending teams to [[Hoeryong]]. More follows.

The [[Hoeryong Police Department|Hoeryong police department]] joined [[North Hamgyong Province State Security Bureau|North Hamgyong province’s state security bureau]]. The ministry said nothing.
`);
  });

  it('comes last, after a note for everything it links and for what that belongs to', () => {
    expect(planStory().plans.map(({ path }) => path)).toEqual([
      'Sources/Daily NK.md',
      'Places/Hoeryong.md',
      'Agencies/North Hamgyong Province State Security Bureau.md',
      'Agencies/Hoeryong Police Department.md',
      'Places/North Hamgyong.md',
      'Themes/Phone surveillance.md',
      'Places/North Korea.md',
      'Agencies/Ministry of State Security.md',
      PATH,
    ]);
  });

  it('gives entity notes what is known, linked, and a table of the articles that link them', () => {
    const notes = notesOf(planStory());
    expect(notes['Agencies/North Hamgyong Province State Security Bureau.md']).toBe(`---
type: agency
entity-id: agency:north-hamgyong-province-state-security-bureau:kp
parent: "[[Ministry of State Security]]"
location: "[[North Hamgyong]]"
---
\`\`\`base
# The articles that link this note, newest first: a table of the core plugin Bases.
filters:
  and:
    - file.hasLink(this.file)
    - file.hasProperty("article-id")
views:
  - type: table
    name: Articles
    order:
      - file.name
      - note.date
      - note.source
      - note.location
    sort:
      - property: note.date
        direction: DESC
\`\`\`
`);
    expect(notes['Places/North Hamgyong.md']).toContain(
      'aliases:\n  - Hamgyongbuk-do\n  - 함경북도\nentity-id: place:north-hamgyong:kp\nlocation: "[[North Korea]]"\ncountry: KP\n',
    );
    expect(notes['Themes/Phone surveillance.md']).toContain('terms:\n  - signal detector\n  - Chinese phones\n');
    expect(notes['Sources/Daily NK.md']).toContain('url: https://www.dailynk.com\n');
  });

  it('leaves out what is not known, and links nothing that has no note', () => {
    const text = articleText(plan({ article: article('Nothing is known of this one.\n') }));
    expect(text).toMatch(
      /^---\ntags:\n {2}- article\narticle-id: "?[\da-f]{32}"?\nimported: 2026-11-25T09:12:44\ndateline: 1\n---\nNothing is known/,
    );
    const allTargets = Object.values(notesOf(planStory())).flatMap((note) =>
      [...note.matchAll(/\[\[([^\]|]+)/g)].map(([, target]) => target),
    );
    const names = Object.keys(notesOf(planStory())).map((path) => path.replace(/^.*\/|\.md$/g, ''));
    expect(allTargets.filter((target) => !names.includes(target ?? ''))).toEqual([]);
  });

  it('says what was linked and why, and what was left alone', () => {
    const { linked, unresolved } = planStory();
    expect(linked).toContainEqual({ kind: 'location', name: 'Hoeryong', why: 'where teams go' });
    expect(linked).toContainEqual({ kind: 'actors', name: 'Hoeryong Police Department', why: 'named in the lead' });
    expect(linked).toContainEqual({ kind: 'themes', name: 'Phone surveillance', why: '“phone users”' });
    expect(unresolved).toEqual([
      { form: 'The ministry', why: 'two candidates' },
      { form: 'Ministry of State Security', why: 'mentioned once' },
    ]);
  });

  it('is the same on every device and at every time but for the time of import', () => {
    const later = plan({ article: STORY, analysis: ANALYSIS, now: '2030-01-01T00:00:00' });
    expect(articleText(later).replace('2030-01-01T00:00:00', '2026-11-25T09:12:44')).toBe(articleText(planStory()));
  });

  it('links only the kinds that are switched on, in the body', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      links: { ...DEFAULT_SETTINGS.links, inBody: { agency: false, organization: true, person: true, place: true } },
    };
    const text = articleText(plan({ article: STORY, analysis: ANALYSIS, settings }));
    expect(text).toContain('The Hoeryong police department joined');
    expect(text).toContain('[[North Hamgyong]] province');
    expect(text).toContain('  - "[[Hoeryong Police Department]]"');
  });

  it('uses the names of properties, folders and files that are set', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      folders: { ...DEFAULT_SETTINGS.folders, articles: 'News', place: 'World/Places' },
      articles: { ...DEFAULT_SETTINGS.articles, fileName: '{source}/{year}-{month}/{title}', tag: '' },
      properties: { ...DEFAULT_SETTINGS.properties, date: 'day', places: 'where' },
    };
    const planned = plan({ article: STORY, analysis: ANALYSIS, settings });
    expect(planned.path).toMatch(/^News\/Daily NK\/2024-11\/Officials have/);
    expect(articleText(planned)).toContain('\nday: 2024-11-15\n'.trimStart());
    expect(articleText(planned)).toContain('where:\n  - "[[Hoeryong]]"');
    expect(articleText(planned)).not.toContain('tags:');
    expect(Object.keys(notesOf(planned))).toContain('World/Places/Hoeryong.md');
  });
});

describe('importing the same article again', () => {
  const first = planStory();
  const path = first.path;

  it('plans nothing, whatever the user did to the note', () => {
    const edited = articleText(first)
      .replace('date: 2024-11-15', 'date: 2020-01-01\nmood: good')
      .replace('More follows.', 'Mine.');
    const index = vault({ ...notesOf(first), [path]: edited });
    const again = plan({ article: STORY, analysis: ANALYSIS, index, current: { path, text: edited } });
    expect(again).toMatchObject({ status: 'unchanged', plans: [], path, id: first.id });
  });

  it('finds the article where it was moved to, by its id and by its URL', () => {
    const index = vault({ 'Else/where.md': articleText(first) });
    expect(plan({ article: STORY, analysis: ANALYSIS, index })).toMatchObject({
      status: 'unchanged',
      path: 'Else/where.md',
    });
    const withUrl = article(TEXT, { url: stated('https://www.example.org/a') });
    const byUrl = vault({ 'x.md': '---\narticle-id: other\nurl: http://example.org/a/\n---\n' });
    expect(plan({ article: withUrl, index: byUrl })).toMatchObject({ status: 'unchanged', path: 'x.md' });
  });

  it('uses the entity notes that are there, under the names they have now', () => {
    const { [path]: own, 'Places/Hoeryong.md': place = '', ...others } = notesOf(first);
    expect(own).toBeDefined();
    const moved = { ...others, 'Towns/Hoeryong-si.md': place };
    const again = plan({ article: STORY, analysis: ANALYSIS, index: vault(moved) });
    expect(again.plans.map((one) => one.path)).toEqual([path]);
    expect(articleText(again)).toContain('location: "[[Hoeryong-si]]"');
    expect(articleText(again)).toContain('sending teams to [[Hoeryong-si|Hoeryong]].');
  });
});

describe('names that are taken', () => {
  it('does not adopt a note made by hand: the new one gets a qualifier, and the user hears of it', () => {
    const index = vault({ 'notes/hoeryong.md': 'Mine' });
    const planned = plan({ article: STORY, analysis: ANALYSIS, index });
    const notes = notesOf(planned);
    expect(notes['Places/Hoeryong (North Hamgyong).md']).toContain('aliases:\n  - Hoeryong\n');
    expect(articleText(planned)).toContain('[[Hoeryong (North Hamgyong)|Hoeryong]]');
    expect(planned.namesakes).toEqual([expect.objectContaining({ code: 'namesake', subject: 'notes/hoeryong.md' })]);
  });

  it('tells namesakes in one article apart', () => {
    const moscow = entity('place', 'Moscow', { region: 'RU', country: 'RU', admin1: 'Moscow', placeKind: 'city' });
    const idaho = entity('place', 'Moscow', { region: 'US/Idaho', country: 'US', admin1: 'Idaho', placeKind: 'city' });
    const analysis = { ...NOTHING_FOUND, entities: byId(moscow, idaho), places: [finding(moscow), finding(idaho)] };
    const planned = plan({ article: article('Moscow and Moscow.'), analysis });
    expect(planned.plans.slice(0, 2).map((one) => one.path)).toEqual(['Places/Moscow.md', 'Places/Moscow (Idaho).md']);
  });

  it('numbers articles of one name and day', () => {
    const one = article('A', { title: stated('Weather'), date: stated('2024-01-02') });
    const index = vault({ 'Articles/2024/2024-01-02 weather.md': '' });
    const { path } = plan({ article: one, index });
    expect(path).toMatch(/^Articles\/2024\/2024-01-02 Weather [1-9]\d{4}\.md$/);
    const fuller = vault({ 'Articles/2024/2024-01-02 weather.md': '', 'Articles/2024/2024-01-02 Weather 2.md': '' });
    expect(plan({ article: one, index: fuller }).path).toBe(path);
    const other = article('B', { title: stated('Weather'), date: stated('2024-01-02') });
    expect(plan({ article: other, index }).path).not.toBe(path);
  });
});

describe('what a document brings along', () => {
  const said = (notices: readonly Message[]): string => notices.map(english).join(' ');
  const clipped = article('Body of the clipping.\n', {
    format: 'clipper',
    title: stated('Headline'),
    date: stated('2024-11-15'),
    authors: { value: ['Jane Roe'], from: 'byline' },
    source: stated('Daily NK'),
    url: stated('https://www.dailynk.com/a'),
    frontmatter: {
      title: 'Headline',
      source: 'https://www.dailynk.com/a?utm_source=x',
      author: ['[[Jane Roe]]'],
      published: '2024-11-15',
      created: '2024-11-20',
      description: 'What it says: a lot',
      tags: ['clippings', 'to read'],
      rating: 4,
      nested: '{"a":1}',
    },
  });
  const planned = plan({ article: clipped, analysis: { ...NOTHING_FOUND, entities: byId(outlet), source: outlet.id } });

  it('moves a clipper’s address to `url` and keeps its other properties', () => {
    expect(articleText(planned)).toBe(`---
title: Headline
date: 2024-11-15
source: "[[Daily NK]]"
author:
  - Jane Roe
url: https://www.dailynk.com/a
created: 2024-11-20
description: "What it says: a lot"
rating: 4
nested: "{\\"a\\":1}"
tags:
  - article
  - clippings
article-id: ${planned.id}
article-version:
  - 2782b3cbfb53dda6
imported: 2026-11-25T09:12:44
dateline: 1
---
Body of the clipping.
`);
  });

  it('takes no identity, no decision and nothing that acts from a stranger', () => {
    const forged = article('Text', {
      frontmatter: {
        'Entity-ID': 'place:hoeryong:kp',
        'article-id': 'x',
        'not-same-as': ['y'],
        'kanban-plugin': 'board',
        'excalidraw-onload-script': 'alert(1)',
        publish: true,
        mood: '[[Secret|calm]] <% tp.user.x() %>',
      },
    });
    const result = plan({ article: forged });
    const text = articleText(result);
    expect(text).not.toMatch(/Entity-ID|not-same-as|kanban|excalidraw|publish|article-id: x|\[\[|<%|%>/);
    expect(text).toContain('mood: ');
    expect(said(result.notices)).toContain('excalidraw-onload-script');
  });

  it('says which of its properties are left behind, Dateline’s own and tags that are none', () => {
    const frontmatter = { location: 'at sea', Dateline: 'Paris', title: 'T', tags: ['alpha', 'to read'] };
    const result = plan({ article: article('Text', { title: stated('T'), frontmatter }) });
    expect(said(result.notices)).toBe('Properties of the document that were not taken over: Dateline, tags “to read”.');
    expect(articleText(result)).toContain('location: at sea');
  });
});

describe('what a document brings along with nothing in it', () => {
  it('does not come as an empty list, nor as an answer to what Dateline could fill', () => {
    const frontmatter = { places: [], Actors: null, location: '', author: [], related: [], rating: null, mood: 'calm' };
    const text = articleText(plan({ article: article('Body.', { frontmatter }) }));
    expect(text).toMatch(/^---\nrating:\nmood: calm\ntags:\n {2}- article\n/);
    expect(text).not.toMatch(/\[\]|places|location|author|related|actors/i);
  });
});

describe('a user’s template', () => {
  const template =
    '---\nreviewed: false # by me\ntags:\n  - inbox\ndate: {{date}}\n---\n# {{title}}\n\n{{content}}\n\n## Notes\n';

  it('frames the article: its properties are merged, Dateline’s win, `{{content}}` marks the body', () => {
    const story = article('Body $& text.\n', { title: stated('Title'), date: stated('2024-11-15') });
    const planned = plan({ article: story, template });
    expect(articleText(planned)).toBe(`---
reviewed: false # by me
tags:
  - article
  - inbox
date: 2024-11-15
title: Title
article-id: ${planned.id}
imported: 2026-11-25T09:12:44
dateline: 1
---
# 2024-11-15 Title

Body $& text.

## Notes
`);
  });

  it('loses the empty lists that stood in it for what an article may have, as nobody left them empty', () => {
    const lists = '---\nactors: []\nplaces:\ntags: []\nevent-dates: []\nmine: []\nlocation:\n---\n';
    const settings = { ...DEFAULT_SETTINGS, articles: { ...DEFAULT_SETTINGS.articles, tag: '' } };
    const planned = plan({ article: article('Body.'), template: lists, settings });
    expect(articleText(planned)).toBe(
      `---\nmine: []\nlocation:\narticle-id: ${planned.id}\nimported: 2026-11-25T09:12:44\ndateline: 1\n---\nBody.\n`,
    );
  });

  it('has its empty lists filled where the article has what belongs there', () => {
    const story = article('Hoeryong is quiet.', { authors: { ...stated(''), value: ['Kim'] } });
    const analysis = { ...NOTHING_FOUND, entities: byId(hoeryong), places: [finding(hoeryong)] };
    const planned = plan({ article: story, analysis, template: '---\nplaces: []\nauthor: []\n---\n' });
    expect(articleText(planned)).toContain('---\nplaces:\n  - "[[Hoeryong]]"\nauthor:\n  - Kim\ntags:');
  });

  it('takes the article at its end when it does not mark a place', () => {
    expect(articleText(plan({ article: article('Body.'), template: 'Intro' }))).toMatch(/---\nIntro\nBody\.\n$/);
  });

  it('is named as the problem when its properties cannot be read', () => {
    const settings = { ...DEFAULT_SETTINGS, articles: { ...DEFAULT_SETTINGS.articles, template: 'T.md' } };
    const outcome = tryPlan({ article: article('Body.'), template: '---\na: [\n---\n', settings });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-yaml', subject: 'T.md' } });
  });
});

describe('filing a note where it stands', () => {
  const body =
    'Teams went to Hoeryong. See [[North Hamgyong|the province]].\r\n\r\nHoeryong again, North Hamgyong too.\r\n';
  const note = `---\r\nmine: "x"   # keep\r\nsource: https://dailynk.com/a?b=1\r\nplaces: ["[[Hoeryong]]"]\r\ndate:\r\n---\r\n${body}`;
  const text = 'Teams went to Hoeryong. See the province.\n\nHoeryong again, North Hamgyong too.\n';
  const markdown = body;
  const inNote = article(text, {
    date: stated('2024-11-15'),
    url: stated('https://dailynk.com/a?b=1'),
    source: stated('Daily NK'),
    body: {
      text,
      markdown,
      excluded: [],
      segments: [
        { text: 0, markdown: 0, length: 28, linkable: true },
        { text: 28, markdown: markdown.indexOf('the province'), length: 12, linkable: false },
        { text: 43, markdown: markdown.indexOf('Hoeryong again'), length: text.length - 44, linkable: true },
      ],
    },
  });
  const analysis: Analysis = {
    ...ANALYSIS,
    mentions: [
      mention(text, 'Hoeryong', hoeryong),
      mention(text, 'Hoeryong', hoeryong, 1),
      mention(text, 'North Hamgyong', province),
    ],
    actors: [],
    themes: [],
  };
  const current = { path: 'Clippings/Note.md', text: note };
  const planned = plan({ article: inNote, analysis, current });

  it('adds properties and brackets, and keeps every other byte', () => {
    expect(articleText(planned)).toBe(
      [
        '---',
        'mine: "x"   # keep',
        'source: "[[Daily NK]]"',
        'places:',
        '  - "[[Hoeryong]]"',
        '  - "[[North Hamgyong]]"',
        'date: 2024-11-15',
        'url: https://dailynk.com/a?b=1',
        'location: "[[Hoeryong]]"',
        'coordinates:',
        '  - "42.44"',
        '  - "129.75"',
        'tags:',
        '  - article',
        `article-id: ${planned.id}`,
        'article-version:',
        '  - ecdb14820eba8537',
        `dateline-links: ${markOf(province.id)}`,
        'imported: 2026-11-25T09:12:44',
        'dateline: 1',
        '---',
        'Teams went to [[Hoeryong]]. See [[North Hamgyong|the province]].',
        '',
        'Hoeryong again, North Hamgyong too.',
        '',
      ].join('\r\n'),
    );
    expect(planned.plans.at(-1)).toMatchObject({ action: 'update', before: note });
  });

  it('changes nothing when it is filed again', () => {
    const filed = { path: current.path, text: articleText(planned) };
    expect(plan({ article: inNote, analysis, current: filed })).toMatchObject({ status: 'unchanged', plans: [] });
  });

  it('keeps what the user stated', () => {
    const own = '---\ndate: 2024-11-20\nlocation: "[[Home]]"\ntags: news, Article\n---\nTeams went to Hoeryong.\n';
    const result = articleText(
      plan({
        article: { ...inNote, body: plainBody('Teams went to Hoeryong.\n') },
        analysis,
        current: { path: 'a.md', text: own },
      }),
    );
    expect(result).toContain('date: 2024-11-20\nlocation: "[[Home]]"\ntags: news, Article\n');
    expect(result).not.toContain('coordinates');
  });

  it('does not make a second note of an article that has one', () => {
    const index = vault({ 'Articles/there.md': `---\narticle-id: abc\nurl: https://dailynk.com/a?b=1\n---\n` });
    const outcome = plan({ article: inNote, analysis, index, current });
    expect(outcome).toMatchObject({ status: 'unchanged', path: 'Articles/there.md', plans: [] });
    expect(outcome.notices[0]).toContain('has its note already');
  });

  it('refuses a note with unreadable properties', () => {
    const outcome = tryPlan({ article: inNote, current: { path: 'a.md', text: '---\na: [\nb: 1\n---\nx' } });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-yaml', subject: 'a.md' } });
  });
});

describe('hostile articles', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['link brackets', 'Title ]] with brackets [[Secret note]]'],
    ['a second frontmatter', 'Line one\n---\nline: two\n---\n'],
    ['Templater tags', '<% tp.system.prompt() %> templater'],
    ['template tokens', '{{title}} and {{content}} templates'],
    ['an inline script', '`$= app.vault.delete()` inline script'],
    ['an inline query', '`= this.file.link` inline query'],
    ['a path upwards', '../../../../../etc/passwd'],
    ['a Windows path', 'C:\\Windows\\system32\\con.txt'],
    ['a device name', 'CON'],
    ['leading and trailing dots', '.hidden.'],
    ['HTML', '<iframe src="https://evil.example"></iframe>'],
    ['embeds and images', '![[embed]] ![](https://evil.example/pixel.png)'],
    ['comment, tag and block marks', '%% comment %% #tag ^block'],
    ['a direction override', 'abc\u202Egnp.exe right to left'],
    ['half a pair and a null', 'half \ud800 pair and \u0000 null'],
    ['quotes, backslash, colon and hash', 'quote " and \' and \\ and : and # in one'],
    ['a task', '- [ ] task: yes'],
    ['a boolean', 'yes'],
    ['a date', '2024-01-01'],
    ['5,000 letters', 'x'.repeat(5000)],
    ['300 emoji', '😀'.repeat(300)],
    ['nothing', ''],
    ['only spaces', '   '],
    ['60 joined emoji', '🏳️‍🌈'.repeat(60)],
  ];

  it.each(hostile)('keeps %s inert in properties, names and links', (_name, title) => {
    const agency = entity('agency', title === '' ? 'x' : title, { origin: 'article', aliases: [title, `${title} 2`] });
    const planned = plan({
      article: article('Plain text of it.\n', {
        title: stated(title),
        authors: { value: [title], from: 'byline' },
        date: stated('2024-01-01'),
      }),
      analysis: { ...NOTHING_FOUND, entities: byId(agency), actors: [finding(agency)], mentions: [] },
    });
    expect(planned.plans).toHaveLength(2);
    for (const { path, after } of planned.plans) {
      const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(after) ?? [];
      const data = load(yaml) as Record<string, unknown>;
      expect(Object.keys(data)).toEqual(
        expect.arrayContaining([path.startsWith('Articles/') ? 'article-id' : 'entity-id']),
      );
      expect(JSON.stringify({ ...data, actors: null })).not.toMatch(/\[\[|\]\]|<%|%>|\{\{|`[=$]|<[a-z/!]|!\[|\]\(/i);
      expect(after).not.toMatch(/<%|\{\{|`\$=|`= |[\u202a-\u202e\u0000]/);
      expect(path).toMatch(/^(?:Articles\/2024|Agencies)\/[^/\\:*?"<>|#^[\]{}`\p{Cc}]+\.md$/u);
      expect(path).not.toMatch(/\/\.|[. ]\.md$|\/con\.md$/i);
      expect(Buffer.byteLength(path.slice(path.lastIndexOf('/') + 1))).toBeLessThanOrEqual(200);
      expect(body.startsWith('```base') || body === 'Plain text of it.\n').toBe(true);
    }
    const [link] = (load(articleText(planned).split('---\n')[1] ?? '') as { actors: string[] }).actors;
    expect(planned.plans[0]?.path).toBe(`Agencies/${/^\[\[([^[\]|]+)\]\]$/.exec(link ?? '')?.[1]}.md`);
  });

  it('finds again what a hostile name became', () => {
    const agency = entity('agency', 'A/B: the “<%x%>” group', { origin: 'article' });
    const planned = plan({
      article: article('Text.'),
      analysis: { ...NOTHING_FOUND, entities: byId(agency), actors: [finding(agency)] },
    });
    const index = vault(notesOf(planned));
    expect(index.entity(entityId('agency', 'A/B: the “<%x%>” group'))?.path).toBe(planned.plans[0]?.path);
    expect(index.entitiesOf(planned.id)).toEqual([agency.id]);
    expect(index.entities()[0]?.name).toContain('A/B: the');
  });
});
