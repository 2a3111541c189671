import type { NamedPerson } from '../persons/surname-book';
import type { VaultPeople } from './surnames';
import { dayOf } from '../persons/office-holders';
import type { EntityRecord } from '../../format/note-record';
import { standingFor } from './standing-for';
import type { VaultIndex } from '../../index/vault-index';

/** The people of a vault's notes, by the stories there are now: those a run files after this say nothing. */
export function peopleBefore(index: VaultIndex): VaultPeople {
  const stories = new Set(index.stories);
  const counts = new Map<string, number>();
  const count = (id: string): number =>
    stories.size === 0 ? 0 : [...index.storiesOf(id)].filter((story) => stories.has(story)).length;
  const countOf = (id: string): number => {
    const known = counts.get(id) ?? count(id);
    counts.set(id, known);
    return known;
  };
  return { ...peopleOf(index, stories.size, (story) => stories.has(story)), countOf };
}

/** The same as the vault is asked, but for the story that an article tells: it is what is asked about. */
export function peopleBeside(index: VaultIndex, articleId: string | null): VaultPeople {
  const own = articleId === null ? null : index.storyOf(articleId);
  return peopleOf(index, index.total, (story) => story !== own);
}

function peopleOf(index: VaultIndex, stories: number, isCounted: (story: string) => boolean): VaultPeople {
  const noted = (record: EntityRecord): NamedPerson => new NotedPerson(record, index, isCounted);
  return {
    stories,
    countOf: (id) => index.countOf(id),
    entity: (id) => index.entityWith(id),
    idOf: (entity) => (stories === 0 ? entity.id : (standingFor(entity, index)?.id ?? entity.id)),
    ofFamily: (family) => (stories === 0 ? [] : index.peopleOfFamily(family).map(noted)),
  };
}

/** Somebody who has a note. */
class NotedPerson implements NamedPerson {
  readonly sex = null;

  constructor(
    private readonly record: EntityRecord,
    private readonly index: VaultIndex,
    private readonly isCounted: (story: string) => boolean,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get name(): string {
    return this.index.entityOf(this.record).name;
  }

  get stories(): NamedPerson['stories'] {
    return [...this.index.storiesOf(this.id)].filter(this.isCounted).map((id) => this.told(id));
  }

  private told(story: string): NamedPerson['stories'][number] {
    const { index } = this;
    const named = index.namedIn(story).flatMap(({ id }) => index.entityWith(id) ?? []);
    const places = named.filter(({ kind }) => kind === 'place');
    const company = named.filter(({ kind, id }) => kind !== 'place' && kind !== 'theme' && id !== this.id);
    return {
      id: story,
      forms: [],
      roles: null,
      day: dayOf(index.articlesOf(story)[0]?.date),
      company: company.map(({ id }) => id),
      countries: [...new Set(places.flatMap(({ country }) => country ?? []))],
    };
  }
}
