import { missing, translated } from '../../src/text/catalogue';
import { forLanguage } from '../../src/text/language';

const ENGLISH = {
  title: 'Notes',
  count: (count: number) => `${count} notes`,
  kinds: { place: 'Place', person: 'Person' },
  format: ['CSV', 'For spreadsheets'],
} as const;

describe('a catalogue in another language', () => {
  it('says what is translated in it and the rest in English', () => {
    const words = { count: (count: number) => `노트 ${count}개`, kinds: { place: '장소' } };
    const catalogue = translated(ENGLISH, words);
    expect(catalogue.title).toBe('Notes');
    expect(catalogue.count(3)).toBe('노트 3개');
    expect(catalogue.kinds).toEqual({ place: '장소', person: 'Person' });
    expect(catalogue.format).toEqual(['CSV', 'For spreadsheets']);
  });

  it('leaves the English one as it is', () => {
    translated(ENGLISH, { kinds: { place: '장소' } });
    expect(ENGLISH.kinds.place).toBe('Place');
  });

  it('tells what is missing by its path', () => {
    expect(missing(ENGLISH, { title: '노트', kinds: { person: '인물' } })).toEqual(['count', 'kinds.place', 'format']);
  });
});

describe('a language', () => {
  it('is found by its whole code, else by the part before the hyphen', () => {
    const table = { pt: 'a', 'pt-BR': 'b', ko: 'c' };
    expect(['pt-BR', 'pt-PT', 'ko', 'en'].map((code) => forLanguage(table, code))).toEqual(['b', 'a', 'c', undefined]);
  });
});
