import gazetteerText from '../../../../src/data/gazetteer.tsv';
import { parseGazetteer } from '../../../../src/analysis/entities';
import { toponymRecognizer } from '../../../../src/analysis/language/recognizers/toponyms';
import { documentOf, found, names } from '../support';

const recognizer = toponymRecognizer(parseGazetteer(gazetteerText).toponyms(), names);
const places = (text: string): string[] => found(recognizer, text);

describe('toponymRecognizer', () => {
  it.each([
    ['Hoeryong’s market reopened in North Hamgyong province.', ['Hoeryong', 'North Hamgyong']],
    ['He left the U.S. for the Philippines and the Korean peninsula.', ['U.S.', 'Philippines', 'Korean peninsula']],
    ['MOSCOW (AP) — Officials denied it.', ['MOSCOW']],
    ['The train reached Musan County and Kaduna State.', ['Musan County', 'Kaduna State']],
    ['Moscow denounced the decision.', ['Moscow']],
    ['They moved to Springfield, Ill., from Austin, TX, in May.', ['Springfield', 'Ill.', 'Austin', 'TX']],
    ["Trucks came from Ch'ŏngjin and Ryanggang.", ["Ch'ŏngjin", 'Ryanggang']],
    ['Talks on the Democratic People’s Republic of Korea ended.', ['Democratic People’s Republic of Korea']],
  ])('finds the places of “%s”', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    'Reading is fun, and many of us like it.',
    'Tell us more, he said in March.',
    'Mr. Jackson spoke to Mayor Lincoln.',
    'Wal-Mart opened a store on Friday.',
    'The Hwasong-14 flew for an hour.',
    'It costs US$3 billion.',
    'The destroyer Xining left.',
    'Chinese and Western officials met.',
    'The city will have to wait.',
  ])('finds no place in “%s”', (text) => {
    expect(places(text)).toEqual([]);
  });

  it('takes a common word for a town where a preposition or a larger place says so', () => {
    expect(places('A factory in Reading burned.')).toEqual(['Reading']);
  });

  it('takes a surname for a town only where the text says so', () => {
    expect(places('Jackson said no.')).toEqual([]);
    expect(places('Crowds met in Jackson. Jackson was calm.')).toEqual(['Jackson', 'Jackson']);
  });

  it.each([
    ['Soldiers hold most of Qorrab district.', 'Qorrab'],
    ['He was buried in the village of Alifenna near the border.', 'Alifenna'],
    ['They camped at Lake Qorrab for days.', 'Lake Qorrab'],
    ['Sellers came to Osan-dong by night.', 'Osan-dong'],
    ['The body was found in Qorrabia on Monday.', 'Qorrabia'],
  ])('tells an unknown place by what stands beside it: “%s”', (text, place) => {
    expect(places(text)).toContain(place);
  });

  it('takes every name of a list of places', () => {
    expect(places('They took the villages of Sjarrah, Abu-Qanim and Sofiyya.')).toEqual([
      'Sjarrah',
      'Abu-Qanim',
      'Sofiyya',
    ]);
    expect(places('Raids in Qorrab and Alifenna townships went on.')).toEqual(
      expect.arrayContaining(['Qorrab', 'Alifenna']),
    );
  });

  it('reads Hangul without its particles, and wards after their town', () => {
    expect(places('양강도 혜산시 혜신동에서 단속이 있었다.')).toEqual(['양강도', '혜산시', '혜신동']);
    expect(places('단속 활동을 이동 중에 벌였다.')).toEqual([]);
  });

  it('says for every mention what spoke for it', () => {
    const [mention] = recognizer.recognize(documentOf('She lives in Hyesan.'));
    expect(mention).toMatchObject({
      type: 'place',
      reason: { rule: 'gazetteer', detail: expect.stringContaining('after “in”') },
    });
  });
});
