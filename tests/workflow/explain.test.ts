import type { Analysis, Article, Entity, Mention, ResolvedMention } from '../../src/model';
import { explain } from '../../src/workflow/explain';
import { explainForm } from '../../src/workflow/explain-form';

const TEXT = 'Police in Hyesan met the bureau.\nHyesan slept. Write to us in Hyesan.';

const place: Entity = {
  id: 'place:hyesan',
  kind: 'place',
  name: 'Hyesan',
  aliases: [],
  origin: 'gazetteer',
  country: 'KP',
  admin1: 'Ryanggang',
};
const police: Entity = {
  id: 'agency:hyesan-police',
  kind: 'agency',
  name: 'Hyesan Police',
  aliases: [],
  origin: 'article',
  location: 'place:hyesan',
  country: 'KP',
};

const mention = (text: string, start: number, type: Mention['type']): Mention => ({
  start,
  end: start + text.length,
  text,
  type,
  form: 'name',
  score: 0.8,
  reason: { rule: 'gazetteer', detail: `“${text}” in the gazetteer` },
});

const resolved = (base: Mention, entity: string | null): ResolvedMention => ({
  ...base,
  entity,
  resolution: { rule: 'place', detail: entity === null ? 'two are as likely' : 'near other places' },
  losers: [{ entity: 'place:other', name: 'Hyesan-ri', score: 1.25, why: 'a village' }],
});

const article: Article = {
  name: 'a.txt',
  format: 'text',
  title: { value: 'Guards of Hyesan', from: 'first line' },
  date: { value: '2024-05-02', from: 'footer', evidence: 'May 2,\n2024' },
  published: { value: '2024-05-02T09:00', from: 'footer' },
  publishedOffset: '+09:00',
  source: null,
  authors: null,
  modified: null,
  section: null,
  kind: null,
  url: null,
  archive: null,
  dateline: null,
  language: 'en',
  body: {
    markdown: TEXT,
    text: TEXT,
    segments: [],
    excluded: [{ start: 47, end: TEXT.length, reason: 'request for comments' }],
  },
  removals: [{ what: 'script', why: 'it runs', count: 3 }],
  frontmatter: {},
};

const analysis: Analysis = {
  mentions: [resolved(mention('Hyesan', 10, 'place'), 'place:hyesan'), resolved(mention('bureau', 25, 'agency'), null)],
  rejected: [
    { mention: mention('Police in Hyesan', 0, 'agency'), reason: { rule: 'overlap', detail: '“Hyesan” covers it' } },
  ],
  entities: {
    [place.id]: place,
    [police.id]: police,
    'theme:x': { ...place, id: 'theme:x', kind: 'theme', name: 'X' },
  },
  actors: [{ entity: police.id, count: 1, salience: 0.2, linked: false, part: 'passing', why: 'a weak mention' }],
  places: [{ entity: place.id, count: 1, salience: 0.9, linked: true, part: 'passing', why: 'named early' }],
  themes: [
    {
      entity: 'theme:x',
      id: 'x',
      score: 0.5,
      evidence: [{ term: 'sle*', weight: 2, count: 2, headline: 0 }],
      phrases: [
        { start: 0, end: 6 },
        { start: 40, end: 45 },
        { start: 40, end: 45 },
      ],
    },
  ],
  location: {
    entity: place.id,
    coordinates: { lat: 41.4, lon: 128.2 },
    probability: 0.9,
    reason: { rule: 'story-location', detail: 'mentioned once' },
    losers: [],
  },
  source: null,
  mainDate: {
    value: '2024-03-04',
    precision: 'day',
    probability: 0.8,
    reason: { rule: 'named-date', detail: 'the first date of the text' },
    losers: [{ value: null, score: 0.1, why: 'less speaks for it' }],
  },
  eventDates: [],
  statements: [],
  sourcing: 'none stated',
  cites: [],
  headlineStatements: [],
  outletTraits: {},
  refusedDates: [],
  demonyms: [],
};

describe('an explanation', () => {
  const explanation = explain(article, analysis);
  const property = (name: string): unknown => explanation.properties.find((one) => one.name === name);

  it('says what each property was read from, and which is not stated', () => {
    expect(property('date')).toEqual({ name: 'date', value: '2024-05-02', from: 'footer', evidence: 'May 2, 2024' });
    expect(property('published')).toMatchObject({ value: '2024-05-02T09:00+09:00' });
    expect(property('author')).toEqual({ name: 'author', value: null, from: null, evidence: null });
  });

  it('says why the story is set where it is', () => {
    expect(explanation.location).toMatchObject({
      entity: { name: 'Hyesan', where: 'Ryanggang, KP' },
      reason: { rule: 'story-location' },
    });
  });

  it('counts the phrases behind a theme, the most frequent first', () => {
    expect(explanation.themes).toEqual([
      {
        id: 'x',
        name: 'X',
        score: 0.5,
        phrases: [
          { text: 'slept', count: 2 },
          { text: 'Police', count: 1 },
        ],
        terms: [{ term: 'sle*', weight: 2, count: 2, headline: 0 }],
      },
    ]);
  });

  it('says of every actor and place whether it is linked, why, and by which words it is named', () => {
    expect(explanation.places).toMatchObject([{ name: 'Hyesan', linked: true, why: 'named early', forms: ['Hyesan'] }]);
    expect(explanation.actors).toMatchObject([
      { linked: false, where: 'Hyesan, KP', why: 'a weak mention', forms: [] },
    ]);
  });

  it('lists a person’s roles as the article words them', () => {
    const roles = ['Defense\nMinister', 'general'];
    const [actor] = explain(article, { ...analysis, actors: [{ ...analysis.actors[0]!, roles }] }).actors;
    expect(actor?.roles).toEqual(['Defense Minister', 'general']);
  });

  it('says of every mention what found it, what it became, and what lost', () => {
    expect(explanation.mentions[0]).toMatchObject({
      text: 'Hyesan',
      outcome: 'resolved',
      context: { before: 'Police in ', after: ' met the bureau. Hyesan slept. W' },
      found: { rule: 'gazetteer' },
      entity: { name: 'Hyesan', where: 'Ryanggang, KP' },
      decision: { detail: 'near other places' },
      losers: [{ name: 'Hyesan-ri', score: 1.25, why: 'a village' }],
    });
    expect(explanation.mentions[1]).toMatchObject({ outcome: 'unresolved', entity: null });
    expect(explanation.rejected).toMatchObject([{ outcome: 'rejected', decision: { rule: 'overlap' } }]);
  });

  it('names what was not read', () => {
    expect(explanation.leftOut).toEqual([
      { what: 'Write to us in Hyesan.', why: 'request for comments' },
      { what: 'script ×3', why: 'it runs' },
    ]);
  });

  it('is a value that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});

describe('an explanation of a form', () => {
  const of = (form: string): ReturnType<typeof explainForm> => explainForm(article, explain(article, analysis), form);

  it('gathers what became of it, whatever its case and accents', () => {
    const found = of('hyesán');
    expect(found.mentions.map(({ text }) => text)).toEqual(['Hyesan']);
    expect(found.rejected.map(({ text }) => text)).toEqual(['Police in Hyesan']);
    expect(found.entities.map(({ name }) => name)).toEqual(['Hyesan Police', 'Hyesan']);
  });

  it('says where it was passed over, and why', () => {
    expect(of('Hyesan').passedOver).toMatchObject([
      { context: { before: 'Guards of ' }, why: 'it stands in the headline, which is evidence but holds no links' },
      { context: { after: ' slept. Write to us in Hyesan.' }, why: 'no rule and no model proposed it' },
      { context: { after: '.' }, why: 'request for comments' },
    ]);
  });

  it('is empty for what the article does not hold, and takes no pattern for one', () => {
    for (const form of ['Paris', '.*', '']) {
      expect(of(form)).toMatchObject({ mentions: [], rejected: [], entities: [], passedOver: [] });
    }
  });
});
