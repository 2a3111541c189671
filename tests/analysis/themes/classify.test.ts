import fc from 'fast-check';
import dprk from '../../../src/data/themes-dprk-watch.yaml';
import general from '../../../src/data/themes-general-news.yaml';
import trained from '../../../src/data/themes.tsv';
import type { TextDocument } from '../../../src/analysis/language/document';
import { toTextDocument } from '../../../src/analysis/language/document-build';
import type { Entity, Exclusion } from '../../../src/model';
import {
  createClassifier,
  parseThemePack,
  parseThemeWeights,
  withVaultThemes,
  type ThemeMatch,
  type ThemePack,
} from '../../../src/analysis/themes';

const packs = [dprk, general].map((yaml): ThemePack => {
  const outcome = parseThemePack(yaml);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
});
const weights = parseThemeWeights(trained);
const classifier = createClassifier(packs, weights);
const documentOf = (text: string): TextDocument => toTextDocument(text, { title: null, language: 'en', excluded: [] });
const packOf = (yaml: string): ThemePack => {
  const pack = parseThemePack(yaml);
  if (!pack.ok) throw new Error(pack.problem.message);
  return pack.value;
};
const themesOf = (text: string, title: string | null = null, excluded: Exclusion[] = []): readonly ThemeMatch[] =>
  classifier.classify(toTextDocument(text, { title, language: 'en', excluded }), title);
const idsOf = (text: string, title: string | null = null): string[] => themesOf(text, title).map((theme) => theme.id);

const BROKERS =
  'A phone broker in Kimhyongjik, a county of Ryanggang, was caught while she arranged a remittance from Seoul.\n' +
  'Officers with a signal detector found her Chinese phone and two Chinese SIM cards in the stove.\n' +
  'She had kept a fifth of the money that relatives in the South sent to families in the county as her commission.\n' +
  'Brokers say that remittances have stopped and that nobody in North Korea dares to switch on a phone near the border.';
const STRIKE =
  'Bus drivers walked off the job in Bergen on Monday, and their trade union said that the strike would last a week.\n' +
  'The union wants a pay raise and shorter shifts; the employer says that wages rose twice last year.';

describe('classify', () => {
  it('names what an article about North Korea is about, the main theme first', () => {
    expect(idsOf(BROKERS)).toEqual(['remittances', 'phone-surveillance']);
  });

  it('puts the main theme before one that is likelier', () => {
    const pack = packOf(
      'pack: x\nname: X\nthemes:\n' +
        '  - { id: rain, name: Rain, terms: { strong: rain } }\n' +
        '  - { id: roofs, name: Roofs, terms: { strong: roof } }\n',
    );
    const given = new Map([
      ['always', 2],
      ['theme rain', 1],
    ]);
    const classifier = createClassifier([pack], { given, main: new Map([['theme roofs', 1]]) });
    const themes = classifier.classify(documentOf('Rain came through the roof.'), null);
    expect(themes.map(({ id, score }) => [id, score])).toEqual([
      ['roofs', 0.881],
      ['rain', 0.953],
    ]);
  });

  it('counts the heaviest of the terms of a theme that are met in the very same words', () => {
    const pack = packOf(
      'pack: x\nname: X\nthemes:\n  - { id: x, name: X, terms: { weak: flood*, strong: flooding, clear: flooding rain } }\n',
    );
    const [found] = createClassifier([pack], weights).weigh(documentOf('Flooding, more floods, flooding rain.'), null);
    const met = found?.rated.terms.map(({ term, rest, lead }) => [term.phrase.text, lead + rest]);
    expect(met).toEqual(
      expect.arrayContaining([
        ['flooding', 1],
        ['flood*', 1],
        ['flooding rain', 1],
      ]),
    );
    expect(met).toHaveLength(3);
  });

  it('hears North Korean themes only in articles about North Korea', () => {
    expect(idsOf(STRIKE)).toEqual(['labour']);
    const elsewhere = BROKERS.replace('Kimhyongjik', 'Laukkai')
      .replace('Ryanggang', 'Shan State')
      .replace('North Korea', 'Myanmar');
    const own = new Set(packs[0]?.themes.map((theme) => theme.id));
    expect(idsOf(elsewhere).filter((id) => own.has(id))).toEqual([]);
  });

  it('is not turned by one mention far down in a long article', () => {
    const long = `${STRIKE}\n`.repeat(6) + 'A driver compared the company to North Korea.';
    expect(idsOf(long)).toEqual(['labour']);
  });

  it('lets a general theme in beside those about North Korea only where it is as strong', () => {
    const flood =
      'The flood in Sinuiju, North Korea, swept away houses; rescuers evacuated survivors, and the death toll rose.\n' +
      'Floods and a landslide hit Uiju too, and a typhoon is on its way. Soldiers of a shock brigade rebuild the embankment.';
    expect(idsOf(flood)).toContain('disaster-accident-emergency');
    expect(idsOf(BROKERS)).not.toContain('crime-law-justice');
  });

  describe('in Korean', () => {
    const korean: [string, string[], string][] = [
      [
        'phones and the brokers they serve',
        ['phone-surveillance', 'remittances'],
        '양강도 보위국이 혜산시에서 중국 손전화 사용자들을 집중 단속하고 있다.\n소식통은 송금을 돕던 브로커가 전파탐지기에 걸려 체포됐다고 전했다.',
      ],
      [
        'prices and the exchange rate',
        ['markets-prices'],
        '평성시장에서 쌀값이 열흘 만에 두 배로 뛰었다.\n소식통은 달러 환율이 오르자 상인들이 매대를 비워 두고 있다고 말했다.',
      ],
      [
        'bribes by their many names',
        ['corruption-bribery'],
        '청진의 세관원들이 뒷돈을 받고 밀가루를 빼돌린 사실이 드러났다.\n간부들은 돈을 받고 눈감아 준 것으로 알려졌다.',
      ],
      [
        'forced return from China',
        ['defection-repatriation'],
        '중국 공안에 붙잡힌 탈북민 20여 명이 온성으로 강제북송됐다.\n인권단체는 이들이 제3국으로 가려던 길이었다고 밝혔다.',
      ],
      [
        'an accident, of which a general pack tells',
        ['disaster-accident-emergency'],
        '북한 함경남도에서 여객열차가 탈선해 승객 수십 명이 숨졌다.\n구조대는 사상자를 날랐고, 사고 현장은 물에 잠겼다.',
      ],
      [
        'an election in the South, with no theme of the North',
        ['politics-government'],
        '국회의원 총선을 앞두고 여야가 공약을 내놓았다.\n대통령 지지율은 지난주보다 올랐고, 야당은 정부를 비판했다.',
      ],
    ];
    it.each(korean)('reads %s, particles and all', (_, expected, text) => {
      const document = toTextDocument(text, { title: null, language: 'ko', excluded: [] });
      expect(classifier.classify(document, null).map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
    });

    it('does not hear a short word inside a longer one', () => {
      const document = toTextDocument('비행기가 눈앞에서 돈가스 가게로 날았다.', {
        title: null,
        language: 'ko',
        excluded: [],
      });
      expect(classifier.weigh(document, null).map(({ rated }) => rated.theme.id)).not.toContain('weather');
    });
  });

  it('gives back the phrases that fired, where they stand', () => {
    const phones = themesOf(BROKERS).find(({ id }) => id === 'phone-surveillance');
    const phrases = phones?.phrases.map(({ start, end }) => BROKERS.slice(start, end));
    expect(phrases).toEqual(expect.arrayContaining(['phone broker', 'signal detector', 'Chinese phone']));
  });

  it('weighs a phrase in the headline more than the same phrase in the text', () => {
    const score = (themes: readonly ThemeMatch[]): number => themes.find(({ id }) => id === 'labour')?.score ?? 0;
    const above = score(themesOf(STRIKE, 'Minimum wage rises'));
    expect(above).toBeGreaterThan(score(themesOf(`${STRIKE} Minimum wage rises.`)));
  });

  it('says nothing where nothing is said', () => {
    expect(idsOf('')).toEqual([]);
    expect(idsOf('The cat sat on the mat, and then it rained a little.')).toEqual([]);
  });

  it('does not read what is excluded', () => {
    const text = `${STRIKE}\nRead next: Hurricane makes landfall; forecasters warn of heavy rain and tropical storms`;
    const start = text.indexOf('Read next');
    const excluded = [{ start, end: text.length, reason: 'related stories' }];
    expect(themesOf(text, null, excluded).map(({ id }) => id)).toEqual(['labour']);
    expect(idsOf(text)).toContain('weather');
  });

  it('lets the longest phrase say what its words mean', () => {
    expect(idsOf('The trade union met. The trade unions spoke. Trade unions and the labor union agreed.')).toEqual([
      'labour',
    ]);
  });

  it('asks a conditional term for its company in the same sentence', () => {
    const pack = packOf(
      'pack: water\nname: Water\nthemes:\n  - id: flooding\n    name: Flooding\n' +
        '    terms: { strong: water + cellar* }\n',
    );
    const flooding = (text: string): number => createClassifier([pack], weights).weigh(documentOf(text), null).length;
    expect(flooding('Water stood in the cellars.')).toBe(1);
    expect(flooding('Water was served. The cellars were dry.')).toBe(0);
  });

  it('hears an acronym in capitals only', () => {
    const pack = packOf(
      'pack: x\nname: X\nthemes:\n  - { id: who, name: Who, terms: { strong: WHO, clear: "WHO chief" } }\n',
    );
    const found = (text: string): number => createClassifier([pack], weights).weigh(documentOf(text), null).length;
    expect(found('The WHO chief spoke.')).toBe(1);
    expect(found('The man who spoke left.')).toBe(0);
  });

  it('takes the words of a phrase that only looks like a theme from that theme alone', () => {
    const pack = packOf(
      'pack: x\nname: X\nthemes:\n' +
        '  - { id: war, name: War, terms: { strong: "war", not: "war on drugs" } }\n' +
        '  - { id: drugs, name: Drugs, terms: { strong: drug } }\n',
    );
    const weighed = createClassifier([pack], weights).weigh(documentOf('The war on drugs goes on.'), null);
    expect(weighed.map(({ rated }) => rated.theme.id)).toEqual(['drugs']);
  });

  it('tells the terms behind a theme, those that say most first', () => {
    const [labour] = themesOf(STRIKE, 'Trade union calls a strike');
    const [first] = labour?.evidence ?? [];
    expect(first).toMatchObject({ term: 'trade union', weight: 4, headline: 1 });
  });

  it('lets a theme a user made in where it is heard twice, ahead of the fifth of the packs', () => {
    const own: Entity = {
      id: 'theme:ginseng',
      kind: 'theme',
      name: 'Ginseng',
      aliases: [],
      origin: 'vault',
      terms: ['ginseng', '-ginseng tea'],
    };
    const classifier = createClassifier(withVaultThemes(packs, [own]), weights);
    const ids = (text: string): string[] => classifier.classify(documentOf(text), null).map(({ id }) => id);
    expect(ids(`${BROKERS}\nShe sold ginseng too. Ginseng is dear.`)).toContain('ginseng');
    expect(ids(`${BROKERS}\nShe sold ginseng tea too. Ginseng tea is dear.`)).not.toContain('ginseng');
  });

  it('keeps its promises on any text', () => {
    const words = fc.constantFrom(
      ...(BROKERS + STRIKE).split(/(?<=\s)/),
      '\n',
      '. ',
      '손전화 ',
      'missile ',
      '“',
      '\ud800',
      '’s ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), fc.option(fc.string()), (parts, title) => {
        const text = parts.join('');
        const themes = themesOf(text, title);
        expect(themes.length).toBeLessThanOrEqual(4);
        expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
        for (const { score, phrases } of themes) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
          phrases.forEach(({ start, end }, at) => {
            expect(start).toBeGreaterThanOrEqual(phrases[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          });
        }
        expect(themesOf(text, title)).toEqual(themes);
      }),
      { numRuns: 150 },
    );
  });
});
