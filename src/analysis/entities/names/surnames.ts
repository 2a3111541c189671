import { sexOf } from '../../language';
import {
  groupBy,
  foldForm,
  percent,
  readDay,
  type Analysis,
  type Article,
  type Entity,
  type Reason,
  type ResolvedMention,
} from '../../../model';
import { storyId, type NameEntry, type NameTable } from './groups';
import { plainName } from '../../language/person-names/key';
import { SURE } from '../persons/surname-bearer';
import {
  SurnameBook,
  type BareSurname,
  type NamedPerson,
  type OtherPeople,
  type StoryCounts,
} from '../persons/surname-book';

/** What a mention stands for by other stories. */
export interface BorneName {
  readonly entity: string;
  readonly resolution: Reason;
}

/** What the notes of a vault say of people. */
export interface VaultPeople extends OtherPeople {
  /** Id of the note an entity has; its own where it has none. */
  idOf(entity: Entity): string;
  /** Who has the note of an id. */
  entity(id: string): Entity | null;
}

/** Whom a surname means that a story says without a first name, by the stories that say one. */
export class StorySurnames {
  private book: SurnameBook | null = null;
  /** By the number of an entry, whose company it is; null for places. */
  private readonly companions = new Map<number, string | null>();

  /** `standing`: who stands for an entity of a story; null for one that no story names. */
  constructor(
    private readonly table: NameTable,
    private readonly standing: (id: string) => Entity | null,
    private readonly known: VaultPeople,
  ) {}

  /** The mentions of an article that its other stories explain, and by whom. */
  bearersIn(article: Article, analysis: Analysis): ReadonlyMap<ResolvedMention, BorneName> {
    const groups = groupBy(analysis.mentions, (mention) =>
      isOpen(mention, analysis) ? `${foldForm(plainName(mention.text))}|${addressedAs(mention, article) ?? ''}` : null,
    );
    const found = new Map<ResolvedMention, BorneName>();
    for (const mentions of groups.values()) {
      const borne = this.bearerOf(mentions, article, analysis);
      if (borne !== null) for (const mention of mentions) found.set(mention, borne);
    }
    return found;
  }

  private bearerOf(mentions: readonly ResolvedMention[], article: Article, analysis: Analysis): BorneName | null {
    const [first] = mentions;
    if (first === undefined) return null;
    const bearer = this.surnames().bearersOf(this.asked(first, mentions, article, analysis));
    const entity = bearer === null || bearer.chance < SURE ? null : this.entity(bearer.id);
    if (bearer === null || entity === null) return null;
    const detail = `other stories that say “${plainName(first.text)}” name “${entity.name}” (${percent(bearer.chance)})`;
    return { entity: entity.id, resolution: { rule: 'surname', detail } };
  }

  private asked(
    first: ResolvedMention,
    mentions: readonly ResolvedMention[],
    article: Article,
    analysis: Analysis,
  ): BareSurname {
    const { day, company, countries } = surroundingsOf(article, analysis, (id) => this.idOf(id));
    const own = new Set(mentions.flatMap(({ entity }) => entity ?? []));
    return {
      story: storyId(article),
      form: plainName(first.text),
      roles: [...new Set(mentions.flatMap(({ roles = [] }) => roles.map(({ text }) => text)))],
      sex: addressedAs(first, article),
      day,
      countries,
      company: company.filter((id) => !own.has(id)),
    };
  }

  private surnames(): SurnameBook {
    if (this.book === null) {
      const people = this.persons();
      this.book = new SurnameBook(people.values(), this.known, this.counts(people));
    }
    return this.book;
  }

  /** Who is called so by the stories or by the vault. */
  entity(id: string): Entity | null {
    return this.standing(id) ?? this.known.entity(id);
  }

  /** Id of the note, or of who stands for an entity of a story. */
  private idOf(id: string): string {
    const entity = this.standing(id);
    return entity === null ? id : this.known.idOf(entity);
  }

  private persons(): ReadonlyMap<string, NamedPerson> {
    const { entries } = this.table;
    const people = new Map<string, StandingPerson>();
    for (const entry of entries) {
      const person = entry.entity.kind === 'person' ? this.standing(entry.entity.id) : null;
      if (person === null || !person.name.includes(' ')) continue;
      const id = this.known.idOf(person);
      const known = people.get(id) ?? new StandingPerson(id, person.name, this.table, (names) => this.company(names));
      people.set(id, known);
      known.entries.push(entry);
    }
    return people;
  }

  private counts(people: ReadonlyMap<string, unknown>): StoryCounts {
    const named = new Map<string, number>();
    let stories = 0;
    for (const { names } of this.table.stories) {
      const ids = new Set(this.company(names));
      const inFull = [...ids].filter((id) => people.has(id));
      if (inFull.length > 0) stories += 1;
      for (const id of ids) if (inFull.some((other) => other !== id)) named.set(id, (named.get(id) ?? 0) + 1);
    }
    return { stories, named };
  }

  /** Who has these numbers; no places. */
  private company(names: readonly number[]): readonly string[] {
    return names.flatMap((number) => this.companion(number) ?? []);
  }

  private companion(number: number): string | null {
    const known = this.companions.get(number);
    if (known !== undefined) return known;
    const entity = this.table.entries[number]?.entity;
    const id = entity === undefined || entity.kind === 'place' ? null : this.idOf(entity.id);
    this.companions.set(number, id);
    return id;
  }
}

/** Somebody named in full, with all entries he stands for. */
class StandingPerson implements NamedPerson {
  readonly sex = null;
  readonly entries: NameEntry[] = [];

  constructor(
    readonly id: string,
    readonly name: string,
    private readonly table: NameTable,
    private readonly companyOf: (names: readonly number[]) => readonly string[],
  ) {}

  /** Made when asked for: all of them, each with its company, are many times what stories say. */
  get stories(): NamedPerson['stories'] {
    const told = new Map<number, readonly string[]>();
    for (const { stories, roles } of this.entries)
      for (const story of stories) told.set(story, [...(told.get(story) ?? []), ...(roles.get(story) ?? [])]);
    return [...told].flatMap(([number, roles]) => {
      const story = this.table.stories[number];
      if (story === undefined) return [];
      const { id, day, countries, names } = story;
      return [
        {
          id,
          forms: [],
          roles,
          day: readDay(day),
          company: this.companyOf(names).filter((other) => other !== this.id),
          countries,
        },
      ];
    });
  }
}

/** A person named by one name whom its story does not tell more of, or between whom it cannot decide. */
function isOpen({ type, text, entity, resolution }: ResolvedMention, { entities }: Analysis): boolean {
  if (type !== 'person' || plainName(text).includes(' ')) return false;
  if (entity === null) return resolution.rule === 'family-name' || resolution.rule === 'office-holder' || resolution.rule === 'single-name'; // prettier-ignore
  const known = entities[entity];
  return known?.kind === 'person' && known.origin === 'article' && !known.name.includes(' ');
}

const ADDRESS = 6;

/** `Mr. Trump`, `Mrs. Clinton`. */
function addressedAs({ start, text }: ResolvedMention, { body }: Article): 'man' | 'woman' | null {
  const [inside = ''] = text.split(' ');
  const before = /(\p{Lu}\p{L}+)\.?\s$/u.exec(body.text.slice(Math.max(0, start - ADDRESS), start))?.[1] ?? '';
  return sexOf(foldForm(before)) ?? (text.includes(' ') ? sexOf(foldForm(inside)) : null);
}

/** When and among whom a story plays. */
function surroundingsOf(
  { date }: Article,
  { actors, places, entities }: Analysis,
  idOf: (id: string) => string,
): Pick<BareSurname, 'day' | 'company' | 'countries'> {
  return {
    day: readDay(date?.value),
    company: actors.map(({ entity }) => idOf(entity)),
    countries: [...new Set(places.flatMap(({ entity }) => entities[entity]?.country ?? []))],
  };
}
