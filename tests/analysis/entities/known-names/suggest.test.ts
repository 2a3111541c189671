import { KnownNameIndex } from '../../../../src/analysis/entities/known-names/find-names';
import {
  hasHangul,
  initialsOf,
  isInitialsAlone,
  typedLetters,
} from '../../../../src/analysis/entities/known-names/suggest';
import type { EntityNames, NameSuggestion, NoteSurroundings } from '../../../../src/model';

describe('Hangul letter by letter', () => {
  it('is what is typed on the way to a syllable', () => {
    expect(typedLetters('김정은')).toBe('ㄱㅣㅁㅈㅓㅇㅇㅡㄴ');
    expect(typedLetters('화')).toBe('ㅎㅗㅏ');
    expect(typedLetters('닭')).toBe('ㄷㅏㄹㄱ');
    expect(typedLetters('ㅘa')).toBe('ㅗㅏa');
    // What the keyboard shows halfway is a beginning of the name as well.
    for (const halfway of ['ㄱ', '기', '김', '김ㅈ', '김저', '김정', '김정ㅇ', '김정으'])
      expect(typedLetters('김정은').startsWith(typedLetters(halfway))).toBe(true);
    expect(typedLetters('가구').startsWith(typedLetters('각'))).toBe(true);
  });

  it('has consonants that syllables begin with', () => {
    expect(initialsOf('김정은 NK')).toBe('ㄱㅈㅇ NK');
    expect([isInitialsAlone('ㄱㅈㅇ'), isInitialsAlone('ㄱ정'), isInitialsAlone('')]).toEqual([true, false, false]);
    expect([hasHangul('a김'), hasHangul('ㅏ'), hasHangul('kim')]).toEqual([true, true, false]);
  });
});

const note = (path: string, ...names: string[]): EntityNames => ({ path, kind: 'place', names });
const NOTES: readonly EntityNames[] = [
  note('Places/Hyesan.md', 'Hyesan', '혜산', '혜산시'),
  note('Places/Musan.md', 'Musan', '무산군'),
  { ...note('Agencies/MSS.md', 'Ministry of State Security', '국가보위성'), kind: 'agency', where: 'North Korea' },
  { ...note('Agencies/MSS of Social.md', 'Ministry of Social Security'), kind: 'agency' },
  { ...note('People/Kim Jong Un.md', 'Kim Jong Un', '김정은'), kind: 'person' },
  { ...note('People/Kim Jong Il.md', 'Kim Jong Il', '김정일'), kind: 'person' },
  note('Places/San Salvador.md', 'San Salvador'),
];
const NOWHERE: NoteSurroundings = { links: [], folder: '', recent: [] };

const index = new KnownNameIndex();
index.update({ changed: NOTES, gone: [] });
const names = (typed: string, near: Partial<NoteSurroundings> = {}, limit = 8): readonly string[] =>
  (index.suggest({ typed, near: { ...NOWHERE, ...near }, limit }) ?? []).map(({ name }) => name);

const first = (typed: string): readonly NameSuggestion[] | null => index.suggest({ typed, near: NOWHERE, limit: 1 });

describe('suggestions for what was typed', () => {
  it('are names that begin so, then words that do, then what has it within', () => {
    expect(names('san')).toEqual(['San Salvador', 'Musan', 'Hyesan']);
    expect(names('sec')).toEqual(['Ministry of State Security', 'Ministry of Social Security']);
    expect(names('HYE')).toEqual(['Hyesan']);
  });

  it('go by initials, with and without small words', () => {
    expect(names('kju')).toEqual(['Kim Jong Un']);
    expect(names('mss')).toEqual(['Ministry of State Security', 'Ministry of Social Security']);
    expect(names('moss')).toEqual(['Ministry of State Security', 'Ministry of Social Security']);
    expect(names('ss')).toEqual(['San Salvador']);
  });

  it('go by syllables, half of one too, and by consonants', () => {
    expect(names('혜')).toEqual(['혜산']);
    expect(names('김저')).toEqual(['김정일', '김정은']);
    expect(names('김정으')).toEqual(['김정은']);
    expect(names('ㄱㅈㅇ')).toEqual(['김정일', '김정은']);
    expect(names('ㅂㅇㅅ')).toEqual(['국가보위성']);
  });

  it('come in the order of what the note is about', () => {
    expect(names('san', { links: ['Places/Hyesan.md'] })).toEqual(['San Salvador', 'Hyesan', 'Musan']);
    expect(names('mss', { neighbours: ['Agencies/MSS of Social.md'] })[0]).toBe('Ministry of Social Security');
    expect(names('kim', { recent: ['People/Kim Jong Un.md', 'People/Kim Jong Il.md'] })[0]).toBe('Kim Jong Un');
    expect(names('kim', { recent: ['People/Kim Jong Il.md', 'People/Kim Jong Un.md'] })[0]).toBe('Kim Jong Il');
  });

  it('are those that more stories name, else being equal', () => {
    const named = new KnownNameIndex();
    const famous = { ...note('People/Kim Jong Un.md', 'Kim Jong Un'), stories: 500 };
    named.update({ changed: [note('People/Kim Jong Il.md', 'Kim Jong Il'), famous], gone: [] });
    expect(named.suggest({ typed: 'kim', near: NOWHERE, limit: 2 })?.map(({ name }) => name)).toEqual([
      'Kim Jong Un',
      'Kim Jong Il',
    ]);
  });

  it('of one letter are what begins so, of a word in the text what begins so and has a capital as it has', () => {
    expect(names('n')).toEqual([]);
    const word = (typed: string): readonly string[] =>
      (index.suggest({ typed, near: NOWHERE, limit: 8, isWord: true }) ?? []).map(({ name }) => name);
    expect([word('san'), word('mus'), word('sta')]).toEqual([['San Salvador'], ['Musan'], []]);
    expect(word('Sta')).toEqual(['Ministry of State Security']);
  });

  it('are none at a place that is no prose', () => {
    const at = (text: string): unknown =>
      index.suggest({ typed: 'mus', near: NOWHERE, limit: 1, place: { text, at: text.indexOf('@') } })?.length ?? null;
    expect([at('In @mus'), at('# @mus'), at('```\n@mus'), at('---\na: @mus\n---\n')]).toEqual([1, 1, null, null]);
  });

  it('say what and where a note is, and where the name has it', () => {
    expect(first('보위')).toEqual([
      { name: '국가보위성', path: 'Agencies/MSS.md', kind: 'agency', where: 'North Korea', alias: true, typed: { start: 2, end: 4 } }, // prettier-ignore
    ]);
    expect(first('state s')?.[0]).toMatchObject({ alias: false, typed: { start: 12, end: 19 } });
    expect(first('kju')?.[0]?.typed).toBeNull();
  });

  it('are no more than asked for, and none for signs', () => {
    expect(names('s', {}, 2)).toHaveLength(2);
    expect(names('?!')).toEqual([]);
    expect(names('zzz')).toEqual([]);
    expect(names('ㄱ'.repeat(100_000))).toEqual([]);
  });
});
