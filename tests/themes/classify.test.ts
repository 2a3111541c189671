import fc from 'fast-check';
import dprk from '../../src/data/themes-dprk-watch.yaml';
import general from '../../src/data/themes-general-news.yaml';
import { toTextDocument } from '../../src/language/document-build';
import type { Entity, Exclusion } from '../../src/model';
import {
  classify,
  createClassifier,
  parseThemePack,
  withVaultThemes,
  type ThemeMatch,
  type ThemePack,
} from '../../src/themes';

const packs = [dprk, general].map((yaml): ThemePack => {
  const outcome = parseThemePack(yaml);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
});
const classifier = createClassifier(packs);
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
  it('names what an article about North Korea is about, best first', () => {
    expect(idsOf(BROKERS)).toEqual(['phone-surveillance', 'remittances']);
  });

  it('hears North Korean themes only in articles about North Korea', () => {
    expect(idsOf(STRIKE)).toEqual(['labour']);
    const elsewhere = BROKERS.replace('Ryanggang', 'Shan State').replace('North Korea', 'Myanmar');
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

  it('reads Korean, particles and all', () => {
    const text =
      '양강도 보위국이 혜산시에서 중국 손전화 사용자들을 집중 단속하고 있다.\n소식통은 송금을 돕던 브로커가 전파탐지기에 걸려 체포됐다고 전했다.';
    expect(idsOf(text)).toEqual(['phone-surveillance', 'remittances']);
  });

  it('gives back the phrases that fired, where they stand', () => {
    const [first] = themesOf(BROKERS);
    const phrases = first?.phrases.map(({ start, end }) => BROKERS.slice(start, end));
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
    const pack = parseThemePack(
      'pack: water\nname: Water\nthemes:\n  - id: flooding\n    name: Flooding\n' +
        '    terms: { strong: water + cellar* }\n',
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    const flooding = (text: string): number =>
      classify(toTextDocument(text, { title: null, language: 'en', excluded: [] }), null, [pack.value], { floor: 0 })
        .length;
    expect(flooding('Water stood in the cellars.')).toBe(1);
    expect(flooding('Water was served. The cellars were dry.')).toBe(0);
  });

  it('hears an acronym in capitals only', () => {
    const pack = parseThemePack(
      'pack: x\nname: X\nthemes:\n  - { id: who, name: Who, terms: { strong: WHO, clear: "WHO chief" } }\n',
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    const found = (text: string): number =>
      createClassifier([pack.value]).weigh(toTextDocument(text, { title: null, language: 'en', excluded: [] }), null)
        .length;
    expect(found('The WHO chief spoke.')).toBe(1);
    expect(found('The man who spoke left.')).toBe(0);
  });

  it('takes the words of a phrase that only looks like a theme from that theme alone', () => {
    const pack = parseThemePack(
      'pack: x\nname: X\nthemes:\n' +
        '  - { id: war, name: War, terms: { strong: "war", not: "war on drugs" } }\n' +
        '  - { id: drugs, name: Drugs, terms: { strong: drug } }\n',
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    const document = toTextDocument('The war on drugs goes on.', { title: null, language: 'en', excluded: [] });
    const weighed = createClassifier([pack.value]).weigh(document, null);
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
    const classifier = createClassifier(withVaultThemes(packs, [own]));
    const ids = (text: string): string[] =>
      classifier
        .classify(toTextDocument(text, { title: null, language: 'en', excluded: [] }), null)
        .map(({ id }) => id);
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
