import dprk from '../../../src/data/themes-dprk-watch.yaml';
import general from '../../../src/data/themes-general-news.yaml';
import type { Entity } from '../../../src/model';
import { parseThemePack, themeEntity, withVaultThemes, type ThemePack } from '../../../src/analysis/themes';
import { termKey } from '../../../src/analysis/themes/term';

const parsed = (yaml: string): ThemePack => {
  const outcome = parseThemePack(yaml, 'test.yaml');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};
const minimal = (themes: string): string => `pack: floods\nname: Floods\nthemes:\n${themes}`;
const flooding = '  - id: flooding\n    name: Flooding\n    terms: { strong: [flood*] }\n';
const ids = (yaml: string): string[] => parsed(yaml).themes.map((theme) => theme.id);

describe('the built-in packs', () => {
  it('hold the themes of the machine contract', () => {
    expect(ids(dprk)).toEqual(
      (
        'remittances phone-surveillance border-control defection-repatriation information-control detention-punishment ' +
        'markets-prices smuggling-trade corruption-bribery informants-surveillance sanctions-overseas-workers ' +
        'health-quarantine weapons-military cyber food-agriculture labour-mobilisation leadership-ideology diplomacy'
      ).split(' '),
    );
    expect(ids(general)).toEqual(
      (
        'arts-culture-entertainment-media conflict-war-peace crime-law-justice disaster-accident-emergency ' +
        'economy-business-finance education environment health human-interest labour lifestyle-leisure ' +
        'politics-government religion science-technology society sport weather'
      ).split(' '),
    );
  });

  it('cover only themes that exist', () => {
    const known = new Set(ids(general));
    expect(parsed(dprk).covers.filter((id) => !known.has(id))).toEqual([]);
  });

  it('say each term once within a theme', () => {
    for (const pack of [parsed(dprk), parsed(general)])
      for (const theme of pack.themes) {
        const keys = theme.terms.map(termKey);
        expect({ theme: theme.id, twice: keys.filter((key, at) => keys.indexOf(key) !== at) }).toEqual({
          theme: theme.id,
          twice: [],
        });
      }
  });

  it('hold Korean terms in every theme', () => {
    const without = [...parsed(dprk).themes, ...parsed(general).themes].filter(
      (theme) => !theme.terms.some((term) => /[가-힣]/.test(term.phrase.text)),
    );
    expect(without.map((theme) => theme.id)).toEqual([]);
  });
});

describe('reading a pack', () => {
  it('keeps weights, company and the broader theme', () => {
    const pack = parsed(
      minimal(
        '  - id: disasters\n    name: Disasters\n    terms: { strong: [disaster] }\n' +
          '  - id: flooding\n    name: Flooding\n    broader: disasters\n' +
          '    terms:\n      strong: [flood*]\n      weak: water + cellar/street - holy, wade (0.5)\n      not: flood of tears\n',
      ),
    );
    const theme = pack.themes[1];
    expect(theme?.broader).toEqual({ id: 'disasters', name: 'Disasters' });
    const texts = (phrases: readonly { readonly text: string }[]): string[] => phrases.map(({ text }) => text);
    expect(theme?.terms.map((term) => [term.phrase.text, term.weight, term.with, term.without])).toEqual([
      ['flood*', 4, null, null],
      ['water', 1, 'cellar/street', 'holy'],
      ['wade', 0.5, null, null],
    ]);
    expect(texts(theme?.not ?? [])).toEqual(['flood of tears']);
  });

  const bad: [string, string, string, RegExp][] = [
    ['broken YAML', 'pack: [', 'invalid-yaml', /not valid YAML/],
    ['nothing', '', 'invalid-yaml', /not valid YAML/],
    ['a list', '- a', 'invalid-theme-pack', /cannot be used/],
    [
      'an id with capitals',
      minimal(flooding.replace('id: flooding', 'id: Flooding')),
      'invalid-theme-pack',
      /lower-case/,
    ],
    ['an unknown key', minimal(flooding + '    terns: {}\n'), 'invalid-theme-pack', /terns/],
    ['an id used twice', minimal(flooding + flooding), 'invalid-theme-pack', /used twice/],
    [
      'a broader theme that is missing',
      minimal(flooding + '    broader: water\n'),
      'invalid-theme-pack',
      /no theme of this pack/,
    ],
    [
      'a theme broader than itself',
      minimal(flooding + '    broader: flooding\n'),
      'invalid-theme-pack',
      /broader than itself/,
    ],
    ['a term without a word', minimal(flooding.replace('flood*', '"*"')), 'invalid-theme-pack', /holds no word/],
    ['a weight that is none', minimal(flooding.replace('[flood*]', 'flood (heavy)')), 'invalid-theme-pack', /weight/],
    ['a share above one', `share: 2\n${minimal(flooding)}`, 'invalid-theme-pack', /cannot be used/],
  ];
  it.each(bad)('refuses %s and says why', (_, yaml, code, message) => {
    const outcome = parseThemePack(yaml, 'test.yaml');
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    expect(outcome.problem).toMatchObject({ code, subject: 'test.yaml' });
    expect(outcome.problem.message).toMatch(message);
  });
});

describe('a theme as an entity', () => {
  const theme = (id: string) => {
    const found = parsed(dprk).themes.find((item) => item.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('has the id of its name, its plain strong terms and its broader theme', () => {
    const entity = themeEntity(theme('phone-surveillance'));
    expect(entity).toMatchObject({
      id: 'theme:phone-surveillance',
      kind: 'theme',
      name: 'Phone surveillance',
      origin: 'pack',
      broader: 'theme:information-control',
    });
    expect(entity.terms).toContain('Chinese phone');
    expect(entity.terms).not.toContain('phone');
  });

  const own = (terms: string[]): Entity => ({
    id: 'theme:ginseng',
    kind: 'theme',
    name: 'Ginseng',
    aliases: [],
    origin: 'vault',
    terms,
  });
  const themesOf = (packs: readonly ThemePack[], id: string) =>
    packs.flatMap((pack) => pack.themes).filter((item) => item.id === id);

  it('listens to a term a user added to its note, and to themes a user made', () => {
    const packs = [parsed(dprk)];
    const remittances = themeEntity(theme('remittances'));
    const changed: Entity = { ...remittances, terms: [...(remittances.terms ?? []), 'envelope of yuan'] };
    const extended = withVaultThemes(packs, [changed, own(['ginseng'])]);
    const count = (list: readonly ThemePack[], id: string): number | undefined => themesOf(list, id)[0]?.terms.length;
    expect(count(extended, 'remittances')).toBe((count(packs, 'remittances') ?? 0) + 1);
    expect(extended.map((pack) => pack.id)).toEqual(['dprk-watch', 'vault']);
    expect(count(extended, 'ginseng')).toBe(1);
    expect(withVaultThemes(packs, [remittances])[0]?.themes).toEqual(packs[0]?.themes);
  });

  it('takes weights, company and exclusions from the terms of a note', () => {
    const remittances: Entity = {
      ...themeEntity(theme('remittances')),
      terms: ['hawala (strong)', 'envelope + yuan/cash (clear)', '-money transfer'],
    };
    const [extended] = themesOf(withVaultThemes([parsed(dprk)], [remittances]), 'remittances');
    const weights = new Map(extended?.terms.map((term) => [termKey(term), term.weight]));
    expect(weights.get('hawala')).toBe(4);
    expect(weights.get('envelope + yuan/cash')).toBe(2);
    expect(extended?.not.map(({ text }) => text)).toContain('money transfer');
  });

  it('keeps the id of the note of a theme a user made, whatever it is', () => {
    const note = { ...own(['ginseng']), id: 'my-own-id' };
    expect(themesOf(withVaultThemes([], [note]), 'ginseng')[0]?.entity).toBe('my-own-id');
  });
});
