import { NameTable } from '../../../../src/analysis/entities/names/groups';
import { NAME_RULES } from '../../../../src/analysis/entities/names/rules';
import { clustersOf } from '../../../../src/analysis/entities/names/clusters';
import { entityId, type EntityKind } from '../../../../src/model';
import { analysisOf, articleNaming } from './stories';

/** Stories, each with the names it tells of. */
function table(stories: readonly (readonly string[])[], kind: EntityKind = 'person'): NameTable {
  const names = new NameTable();
  stories.forEach((told, at) => names.add(articleNaming(told, at), analysisOf(told, kind, at)));
  return names;
}

const nameOf = (name: string, names: NameTable, kind: EntityKind = 'person'): string | undefined =>
  clustersOf(names, NAME_RULES).get(entityId(kind, name))?.entity.name;

const often = (name: string, times: number): readonly (readonly string[])[] => Array.from({ length: times }, () => [name]); // prettier-ignore

describe('names over many stories', () => {
  it('are one whatever title, middle name or short first name a story gives', () => {
    const names = table([...often('Mike Flynn', 3), ['Michael T. Flynn'], ['Michael Flynn'], ['Michael Flynn']]);
    expect(new Set(['Mike Flynn', 'Michael T. Flynn', 'Michael Flynn'].map((name) => nameOf(name, names)))).toEqual(
      new Set(['Mike Flynn']),
    );
  });

  it('do not depend on which story came first', () => {
    const stories = [['Mike Flynn'], ['Michael Flynn'], ['Michael Flynn', 'Rand Paul'], ['Michael T. Flynn']];
    const [one, other] = [table(stories), table([...stories].reverse())];
    const told = (names: NameTable): readonly unknown[] =>
      [...clustersOf(names, NAME_RULES).entries()].map(([id, { entity }]) => [id, entity]).sort();
    expect(told(one)).toEqual(told(other));
  });

  it('do not depend on it either where bodies, misspelt people and kinds are put together', () => {
    const told = (turned: boolean): readonly unknown[] => {
      const names = new NameTable();
      const stories: (readonly [EntityKind, string, number])[] = [
        ['organization', 'Ollk Center', 1],
        ['organization', 'Ollk Center for Justice', 2],
        ['organization', 'Zorb Brotherhood', 10],
        ['organization', 'Islamist Zorb Brotherhood', 1],
        ['organization', 'Zorvyn Manaferto', 2],
        ['person', 'Zorvyn Manaferto', 10],
        ['person', 'Zorvn Manaferto', 1],
        ['person', 'Mr. Zorvyn Manaferto', 1],
      ];
      for (const [kind, name, times] of turned ? [...stories].reverse() : stories)
        for (let at = 0; at < times; at += 1) names.add(articleNaming([name], at), analysisOf([name], kind, at));
      return [...clustersOf(names, NAME_RULES)].map(([id, { entity }]) => [id, entity]).sort();
    };
    expect(told(true)).toEqual(told(false));
    expect(new Set(told(false).map((row) => JSON.stringify((row as unknown[])[1]))).size).toBe(3);
  });

  it('of a site are that of the division, however many stories know its country only', () => {
    const names = new NameTable();
    const site = (id: string, at: number): void => {
      const told = analysisOf(['Ollk Bay'], 'place', at);
      const entity = { id, kind: 'place' as const, name: 'Ollk Bay', aliases: [], origin: 'article' as const, placeKind: 'facility' as const }; // prettier-ignore
      const finding = { ...told.places[0], ...told.actors[0], entity: id } as (typeof told.places)[number];
      names.add(articleNaming(['Ollk Bay'], at), {
        ...told,
        entities: { [id]: entity },
        actors: [],
        places: [finding],
      });
    };
    for (let at = 0; at < 5; at += 1) site('place:ollk-bay:us', at);
    site('place:ollk-bay:us.nevada', 5);
    expect(clustersOf(names, NAME_RULES).get('place:ollk-bay:us')?.entity.id).toBe('place:ollk-bay:us.nevada');
  });

  it('are one where texts call one as the other is called', () => {
    const names = table([...often('Ruth Ollk Ginsburg', 5), ['Ruth Ollk Ginsburg', 'Zorb Merkel']]);
    const long = 'Elizabeth 2 Zorb Merkel 2 Ruth Ollk Ginsburg';
    const told = analysisOf([long], 'person', 6);
    const mentions = told.mentions.map((mention) => ({ ...mention, text: 'Ruth Ollk Ginsburg' }));
    names.add(articleNaming([long], 6), { ...told, mentions });
    const clusters = clustersOf(names, NAME_RULES);
    const one = clusters.get('person:ruth-ollk-ginsburg');
    expect(one?.entries.length).toBe(2);
    expect(clusters.get(entityId('person', long))).toBe(one);
  });

  it('take a far better known name and words beside it for that name', () => {
    const names = table([...often('Rand Paul', 12), ['Hottest Rand Paul'], ['Rand Paul Randal']]);
    expect(nameOf('Hottest Rand Paul', names)).toBe('Rand Paul');
    expect(nameOf('Rand Paul Randal', names)).toBe('Rand Paul');
    expect(clustersOf(names, NAME_RULES).get('person:rand-paul')?.entity.aliases).toEqual([]);
  });

  it('keep a first name before a known one, and a name that is hardly less known', () => {
    const names = table([...often('Elizabeth Taylor', 12), ['Mary Elizabeth Taylor'], ['Mary Holt'], ['Mary Price'], ['Mary Dunn'], ...often('Paul Ryan', 11), ...often('Acquits Paul Ryan', 5)]); // prettier-ignore
    expect(nameOf('Mary Elizabeth Taylor', names)).toBe('Mary Elizabeth Taylor');
    expect(nameOf('Acquits Paul Ryan', names)).toBe('Acquits Paul Ryan');
  });

  it('take two well-known names run together for the first of them', () => {
    const names = table([...often('Rand Paul', 12), ...often('Kellyanne Conway', 12), ['Rand Paul Kellyanne Conway']]);
    expect(nameOf('Rand Paul Kellyanne Conway', names)).toBe('Rand Paul');
    expect(clustersOf(names, NAME_RULES).get('person:rand-paul')?.entity.aliases).toEqual([]);
  });

  it('tell people of other middle names apart, but for a slip', () => {
    const names = table([
      ...often('Walter W. Price', 5),
      ...often('Walter H. W. Price', 3),
      ['Walter Price'],
      ['Walter K. Price'],
    ]);
    const [son, father] = [nameOf('Walter W. Price', names), nameOf('Walter H. W. Price', names)];
    expect(son).not.toBe(father);
    expect([nameOf('Walter Price', names), nameOf('Walter K. Price', names)]).toEqual([son, son]);
    const double = table([...often('Andrés Manuel López Obrador', 3), ...often('Andrés López Obrador', 3)]);
    expect(nameOf('Andrés López Obrador', double)).toBe(nameOf('Andrés Manuel López Obrador', double));
  });

  it('keep no alias that says a word twice or holds another name', () => {
    const names = table([...often('Rand Paul', 3), ['Rand Paul Paul'], ['Rand Paul - Paul']]);
    expect(clustersOf(names, NAME_RULES).get('person:rand-paul')?.entity.aliases).toEqual([]);
  });

  it('join one with Jr. to the plain one only where no story names both', () => {
    const biden = table([['Joseph Biden'], ['Joseph Biden'], ['Joseph R. Biden Jr.']]);
    expect(nameOf('Joseph R. Biden Jr.', biden)).toBe(nameOf('Joseph Biden', biden));
    const ryan = table([['Walter Price', 'Walter Price Jr.'], ['Walter Price'], ['Walter Price Jr.']]);
    expect(nameOf('Walter Price Jr.', ryan)).not.toBe(nameOf('Walter Price', ryan));
  });

  it('of bodies are one without article and spelling habits, of the kind most stories say', () => {
    const names = table([['Centre for Rights'], ['Center for Rights'], ['Center for Rights']], 'organization');
    expect(nameOf('Centre for Rights', names, 'organization')).toBe('Center for Rights');
  });

  describe('of bodies', () => {
    const bodies = (...stories: readonly (readonly string[])[]): ((name: string) => string | undefined) => {
      const names = table(stories, 'organization');
      return (name) => nameOf(name, names, 'organization');
    };

    it('are one with little words and plurals or without', () => {
      const name = bodies(['National Zorb Academies of Science'], ...often('National Zorb Academy of Sciences', 2));
      expect(name('National Zorb Academies of Science')).toBe('National Zorb Academy of Sciences');
    });

    it('are one where one is the start of the other, which alone begins so', () => {
      const name = bodies(['Ollk Center'], ...often('Ollk Center for Justice', 2));
      expect(name('Ollk Center')).toBe('Ollk Center for Justice');
    });

    it('are one where one was cut before an “and”', () => {
      const name = bodies(['Zorbia Veterans of America'], ...often('Ollkia and Zorbia Veterans of America', 2));
      expect(name('Zorbia Veterans of America')).toBe('Ollkia and Zorbia Veterans of America');
    });

    it('stay two where several begin so, where the first word says nothing, and where the short one is better known', () => {
      const name = bodies(
        ['Ollk Center'],
        ['Ollk Center for Justice'],
        ['Ollk Center for Peace'],
        ['National Center'],
        ['National Center for Zorbs'],
        ...often('Zorb Liberties Union', 4),
        ['Zorb Liberties Union of Idaho'],
      );
      expect(name('Ollk Center')).toBe('Ollk Center');
      expect(name('National Center')).toBe('National Center');
      expect(name('Zorb Liberties Union')).toBe('Zorb Liberties Union');
    });

    it('are a far better known one without what is said of it', () => {
      const name = bodies(['Islamist Zorb Brotherhood'], ...often('Zorb Brotherhood', 10), ['Blue Zorb Brotherhood']);
      expect(name('Islamist Zorb Brotherhood')).toBe('Zorb Brotherhood');
      expect(name('Blue Zorb Brotherhood')).toBe('Blue Zorb Brotherhood');
    });
  });

  describe('that one story calls a person and another a body', () => {
    const both = (name: string, asPerson: number, asBody: number): ReadonlySet<string | undefined> => {
      const names = new NameTable();
      const add = (kind: EntityKind, times: number): void => {
        for (let at = 0; at < times; at += 1) names.add(articleNaming([name], at), analysisOf([name], kind, at));
      };
      add('organization', asBody);
      add('person', asPerson);
      const clusters = clustersOf(names, NAME_RULES);
      return new Set([...clusters.values()].map(({ entity }) => entity.id));
    };

    it('are what most stories call them, a person before a body where neither leads by far', () => {
      expect(both('Zorvyn Ollk', 2, 3)).toEqual(new Set(['person:zorvyn-ollk']));
      expect(both('Zorvyn Ollk', 1, 4)).toEqual(new Set(['organization:zorvyn-ollk']));
    });

    it('are a body where the name has the word of one', () => {
      expect(both('Zorvyn Ollk Foundation', 2, 1)).toEqual(new Set(['organization:zorvyn-ollk-foundation']));
    });

    it('stay two under one name alone', () => {
      expect(both('Ollk', 2, 2).size).toBe(2);
    });
  });
});
