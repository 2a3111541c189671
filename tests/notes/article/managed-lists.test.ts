import { DEFAULT_SETTINGS, type Analysis } from '../../../src/model';
import { planVersion } from '../../../src/notes';
import { markOf, marksIn } from '../../../src/format/marks';
import { parseNote, type ArticleRecord } from '../../../src/format/note-record';
import { NOTHING_FOUND } from '../../support/article';
import { article, byId, entity, finding, NOW, value, vault } from '../builders';

const places = ['Hoeryong', 'Musan', 'Onsong'].map((name) => entity('place', name));
const [hoeryong, musan, onsong] = places as [(typeof places)[0], (typeof places)[0], (typeof places)[0]];
const ANALYSIS: Analysis = {
  ...NOTHING_FOUND,
  entities: byId(...places),
  places: places.map((place) => finding(place)),
};

/** The note's properties after a new version that names all three places. */
function after(properties: string, over: Partial<Analysis> = {}): string {
  const text = `---\narticle-id: a1\n${properties}\n---\nOld.\n`;
  const notes = Object.fromEntries(
    places.map(({ id, name }) => [`${name}.md`, `---\ntype: place\nentity-id: ${id}\n---\n`]),
  );
  const index = vault({ ...notes, 'A.md': text });
  const record = value(parseNote('A.md', text, DEFAULT_SETTINGS)) as ArticleRecord;
  const planned = value(
    planVersion({
      article: article('New.'),
      analysis: { ...ANALYSIS, ...over },
      index,
      record,
      current: { path: 'A.md', text },
      known: new Set(),
      append: null,
      why: 'changed',
      settings: DEFAULT_SETTINGS,
      now: NOW,
    }),
  );
  return planned.plans.at(-1)?.after ?? '';
}

const linesOf = (text: string): readonly string[] =>
  [...text.matchAll(/- "\[\[(\w+)\]\]"/g)].map((match) => match[1] ?? '');
const marked = (text: string): readonly string[] => {
  const marks = marksIn(/dateline-links: (.*)/.exec(text)?.[1]);
  return places.filter(({ id }) => marks.has(markOf(id))).map(({ name }) => name);
};

describe('marks of what Dateline linked', () => {
  it('keeps out of a new version what a hand took out', () => {
    const text = after(`places:\n  - "[[Hoeryong]]"\ndateline-links: ${markOf(hoeryong.id)} ${markOf(musan.id)}`);
    expect(linesOf(text)).toEqual(['Hoeryong', 'Onsong']);
    expect(marked(text)).toEqual(['Hoeryong', 'Musan', 'Onsong']);
  });

  it('marks only what the version adds, not what a hand put there', () => {
    const text = after(`places:\n  - "[[Musan]]"`);
    expect(linesOf(text)).toEqual(['Musan', 'Hoeryong', 'Onsong']);
    expect(marked(text)).toEqual(['Hoeryong', 'Onsong']);
  });

  it('does not bring back what the note says is not meant', () => {
    const rejected = `places:\n  - "[[Hoeryong]]"\nrejected:\n  - Onsong → ${onsong.id}`;
    const text = 'New words about Onsong.';
    const start = text.indexOf('Onsong');
    const reason = { rule: 'test', detail: '' };
    const mention = { start, end: start + 6, text: 'Onsong', type: 'place', form: 'name', score: 1 } as const;
    const mentions = [{ ...mention, reason, entity: onsong.id, resolution: reason, losers: [] }];
    expect(linesOf(after(rejected, { mentions }))).toEqual(['Hoeryong', 'Musan']);
  });
});
