import { DEFAULT_SETTINGS } from '../../../src/model';
import type { FrontmatterChanges, NoteData } from '../../../src/format/frontmatter';
import { filedProperties, relinkedProperties, versionProperties } from '../../../src/notes/article/merge';

type Merge = (wanted: FrontmatterChanges, data: NoteData) => FrontmatterChanges;

const filing: Merge = (wanted, data) => filedProperties(wanted, data, DEFAULT_SETTINGS);
const version: Merge = (wanted, data) => versionProperties(wanted, data, true, DEFAULT_SETTINGS);
const relink: Merge = (wanted, data) => relinkedProperties(wanted, data, true, DEFAULT_SETTINGS);

/** What becomes of a key that is absent, empty, or has another value already; “-”: it stays. */
const outcomes = (merge: Merge, key: string, wanted: string | readonly string[], other: unknown): readonly unknown[] =>
  [{}, { [key]: null }, { [key]: other }].map((data: NoteData) => {
    const changes = merge({ [key]: wanted }, data);
    return key in changes ? changes[key] : '-';
  });

const STAYS = ['-', '-', '-'];
const FILLED = ['new', 'new', '-'];
const COMES = ['new', '-', '-'];

describe('a managed key of a note that stands', () => {
  it.each([
    ['title', FILLED, COMES, STAYS],
    ['location', FILLED, COMES, COMES],
    ['source', FILLED, COMES, COMES],
    ['event-date', FILLED, COMES, COMES],
    ['event-dates', FILLED, COMES, COMES],
    ['coordinates', FILLED, COMES, COMES],
    ['article-kind', FILLED, COMES, STAYS],
    ['dateline-waiting', FILLED, COMES, STAYS],
    ['copy-of', FILLED, STAYS, STAYS],
    ['imported', FILLED, STAYS, STAYS],
    ['rejected', FILLED, STAYS, STAYS],
  ])(
    '%s is filled by filing, comes with a version where it is absent, and with a relink where that may',
    (key, ...all) => {
      const got = [filing, version, relink].map((merge) => outcomes(merge, key, 'new', 'old'));
      expect(got).toEqual(all);
    },
  );

  it('is a list: filing and a version add what it lacks, and an empty one is an answer to a version', () => {
    const [mine, theirs] = ['[[Mine]]', '[[New]]'];
    const of = (merge: Merge): readonly unknown[] => outcomes(merge, 'places', [theirs], [mine]);
    expect(of(filing)).toEqual([[theirs], [theirs], [mine, theirs]]);
    expect(of(version)).toEqual([[theirs], '-', [mine, theirs]]);
    expect(of(relink)).toEqual(STAYS);
    expect(outcomes(version, 'places', [theirs], ['[[new|words of mine]]'])[2]).toBe('-');
  });

  it('is `updated`: a version moves it on, never back, and leaves what is no moment', () => {
    const [day, later] = ['2024-11-15', '2024-11-16'];
    expect(outcomes(version, 'updated', later, day)).toEqual([later, '-', later]);
    expect(outcomes(version, 'updated', day, later)[2]).toBe('-');
    expect(outcomes(version, 'updated', later, 'yesterday')[2]).toBe('-');
    expect(outcomes(filing, 'updated', later, day)[2]).toBe('-');
  });

  it('is `author`: a version adds names that are not there, be they links or words', () => {
    expect(outcomes(version, 'author', ['A. Writer', 'B'], ['[[a. writer]]'])).toEqual([
      ['A. Writer', 'B'],
      '-',
      ['[[a. writer]]', 'B'],
    ]);
  });

  it('is `tags`: filing adds the tag, however tags are written, and a version does not', () => {
    expect(outcomes(filing, 'tags', ['article'], 'a, b')).toEqual([['article'], ['article'], ['a', 'b', 'article']]);
    expect(outcomes(filing, 'tags', ['article'], ['#Article'])[2]).toBe('-');
    expect(outcomes(version, 'tags', ['article'], 'a, b')).toEqual(STAYS);
  });

  it('is `coordinates`: they are those of the location beside them', () => {
    const data = { location: '[[Mine]]' };
    for (const merge of [filing, version]) expect(merge({ coordinates: ['1', '2'] }, data)).toEqual({});
  });

  it('is a `source` that is an address: filing moves it to `url`, unless another one would be lost', () => {
    const source = 'https://a.org/x';
    expect(filing({ source: '[[Paper]]' }, { source })).toEqual({ source: '[[Paper]]', url: source });
    expect(filing({ source: '[[Paper]]' }, { source, url: 'https://b.org' })).toEqual({});
    expect(filing({}, { source })).toEqual({ url: source });
  });

  it('is the mark of a stub: it goes with the full text', () => {
    const data = { 'article-kind': 'paywall-stub' };
    expect(version({}, data)).toEqual({ 'article-kind': undefined });
    expect(versionProperties({}, data, false, DEFAULT_SETTINGS)).toEqual({});
  });
});
