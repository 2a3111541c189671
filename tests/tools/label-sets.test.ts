// The sets of tools/labels/sets.mjs: well-formed, all ours, and each in three parts.
import {
  isOneOrigin,
  readKoreanStatements,
  readOriginStories,
  readReportPairs,
  type AttributedText,
  type LabelledSpan,
} from '../../tools/labels/sets.mjs';
import { ofParts } from '../../tools/split.mjs';

const sentences = readKoreanStatements();
const pairs = readReportPairs();
const stories = readOriginStories();
const sets: readonly [string, string, readonly { readonly id: string }[]][] = [
  ['Korean sentences', 'ko', sentences],
  ['pairs of reports', 'differs', pairs],
  ['stories', 'origin', stories],
];
const statements = sentences.flatMap(({ text, attributions }) => attributions.map((said) => ({ text, ...said })));
const countsOf = <T extends string>(values: readonly T[]): Partial<Record<T, number>> => {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const spansOf = ({ source, cue, content }: AttributedText['attributions'][number]): readonly LabelledSpan[] =>
  [source, cue, ...content].filter((span) => span !== null);
const instant = (published: string): number => Date.parse(published);

describe.each(sets)('the set of %s', (_, prefix, records) => {
  it('has ids that count up, each once', () => {
    const wanted = records.map((_, at) => `${prefix}-${String(at + 1).padStart(3, '0')}`);
    expect(records.map(({ id }) => id)).toEqual(wanted);
  });

  it('has about a third in each part', () => {
    for (const part of ['fit', 'tune', 'unseen'] as const) {
      const share = ofParts(records, part).length / records.length;
      expect(share).toBeGreaterThan(0.25);
      expect(share).toBeLessThan(0.42);
    }
  });
});

describe('the Korean sentences', () => {
  it('are 150 that tell who says what, and 25 in which nobody says anything', () => {
    expect(sentences.filter(({ attributions }) => attributions.length > 0)).toHaveLength(150);
    expect(sentences.filter(({ attributions }) => attributions.length === 0)).toHaveLength(25);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(175);
  });

  it('have spans that lie in the text and neither begin nor end in blank space', () => {
    for (const { text, ...said } of statements)
      for (const [start, end] of spansOf(said)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        const words = text.slice(start, end);
        expect(words).not.toBe('');
        expect(words).toBe(words.trim());
      }
  });

  it('keep source, cue and content of one statement apart', () => {
    for (const said of statements) {
      expect(said.content.length).toBeGreaterThan(0);
      const spans = [...spansOf(said)].sort(([a], [b]) => a - b);
      spans.slice(1).forEach(([start], at) => expect(start).toBeGreaterThanOrEqual(spans[at]?.[1] ?? 0));
    }
  });

  it('name sources without the particle and cue and content without what ties them', () => {
    for (const { text, source, cue } of statements) {
      if (source !== null) expect(text.slice(...source)).not.toMatch(/(?:께서는|께서)$/);
      if (cue !== null) expect(text.slice(...cue)).not.toMatch(/^(?:고|이라고|라고) /);
    }
  });

  it('know every kind and attitude of the labels, and each occurs', () => {
    const kinds = ['anonymous', 'body', 'crowd', 'document', 'named person', 'none', 'officials', 'outlet'];
    expect(Object.keys(countsOf(statements.map(({ kind }) => kind))).sort()).toEqual(kinds);
    const attitudes = ['asks', 'believes', 'confirms', 'denies', 'reports', 'says', 'threatens'];
    expect(Object.keys(countsOf(statements.map(({ attitude }) => attitude))).sort()).toEqual(attitudes);
  });

  it('name a speaker where a person is named, and none where no source is', () => {
    for (const { kind, speaker, source } of statements) {
      if (kind === 'named person') expect(speaker).not.toBeNull();
      if (kind === 'none') expect([speaker, source]).toEqual([null, null]);
      if (kind === 'anonymous' || kind === 'crowd') expect(speaker).toBeNull();
    }
  });

  it('have chains of two or more, which hold the speaker', () => {
    const chained = statements.filter(({ chain }) => chain.length > 0);
    expect(chained.length).toBeGreaterThan(25);
    for (const { text, chain, speaker, source } of chained) {
      expect(chain.length).toBeGreaterThan(1);
      expect(chain).toContain(speaker ?? text.slice(...(source ?? [0, 0])));
    }
  });
});

describe('the pairs of reports', () => {
  it('are 60 that differ, 40 updates, 40 narrower, 40 the same and 20 unrelated', () => {
    const counts = countsOf(pairs.map(({ relation }) => relation));
    expect(counts).toEqual({ differs: 60, updates: 40, narrower: 40, same: 40, unrelated: 20 });
  });

  it('have some of every relation in every part, and about a sixth in Korean', () => {
    for (const part of ['fit', 'tune', 'unseen'] as const)
      expect(Object.keys(countsOf(ofParts(pairs, part).map(({ relation }) => relation)))).toHaveLength(5);
    expect(pairs.filter(({ a }) => /[가-힣]/.test(a.text))).toHaveLength(31);
    for (const { a, b } of pairs) expect(/[가-힣]/.test(a.text)).toBe(/[가-힣]/.test(b.text));
  });

  it('are published at a known time, and an update never at the same', () => {
    for (const { a, b, relation } of pairs) {
      for (const { published } of [a, b]) expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
      if (relation === 'updates') expect(instant(a.published)).not.toBe(instant(b.published));
    }
  });

  it('are all different, and the earlier side does not always stand first', () => {
    expect(new Set(pairs.map(({ a, b }) => `${a.text}\n${b.text}`)).size).toBe(200);
    const earlierFirst = pairs.filter(({ a, b }) => instant(a.published) < instant(b.published)).length;
    expect(earlierFirst).toBeGreaterThan(120);
    expect(earlierFirst).toBeLessThan(180);
  });
});

describe('the stories', () => {
  const articles = stories.flatMap((story) => story.articles);

  it('are 60 of three to seven articles with outlet, time, title and text', () => {
    expect(stories).toHaveLength(60);
    for (const story of stories) {
      expect(story.articles.length).toBeGreaterThanOrEqual(3);
      expect(story.articles.length).toBeLessThanOrEqual(7);
    }
    for (const { outlet, title, text, published } of articles) {
      for (const words of [outlet, title, text]) expect(words).not.toBe('');
      expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
    }
    expect(new Set(articles.map(({ text }) => text)).size).toBe(articles.length);
  });

  it('have every article in an origin or among the unknown, never in both', () => {
    for (const { articles: held, origins, unknown } of stories) {
      const told = new Set(origins.flat());
      for (const { id } of held) expect(told.has(id)).not.toBe(unknown.includes(id));
      const ids = held.map(({ id }) => id);
      for (const id of [...told, ...unknown]) expect(ids).toContain(id);
      for (const origin of origins) expect(new Set(origin).size).toBe(origin.length);
    }
  });

  it('name each article after its story, whose part it is in', () => {
    for (const { id, articles: held } of stories)
      held.forEach((article, at) => expect(article.id).toBe(`${id}-${'abcdefg'[at] ?? ''}`));
  });

  it('have pairs of one origin, of two, and such as cannot be told, each many', () => {
    const answers = stories.flatMap((story) =>
      story.articles.flatMap((one, at) =>
        story.articles.slice(at + 1).map((other) => String(isOneOrigin(story, one.id, other.id))),
      ),
    );
    expect(countsOf(answers)).toEqual({ true: 210, false: 148, null: 63 });
  });
});
