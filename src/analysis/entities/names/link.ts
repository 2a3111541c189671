import { NameTable, sentenceMark } from './groups';
import { NAME_RULES } from './rules';
import { SettledNames } from './settled';
import type { VaultPeople } from './surnames';
import { readDay, type Analysis, type Article, type Entity, type Settings } from '../../../model';
import { linkToVault, recordFor } from './vault';
import { isByHand } from '../../../index/entity-book';
import type { VaultIndex } from '../../../index/vault-index';
import { reassign } from './decided-forms';
import { bodyOf } from '../../../index/known-stories';
import type { NamedPerson } from '../persons/surname-book';
import { surelyResting } from '../statements/rests-on';
import type { EntityRecord } from '../../../format/note-record';

/** What an article is linked by beside itself. */
export interface LinkContext {
  readonly index: VaultIndex;
  readonly settings: Settings;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
  /** Id of the article's note, where that is known already. */
  readonly own?: string;
}

/**
 * What an article says as the vault stands: `analysis` as recognition gave it, linked. `settled`: names as the articles of
 * a run settle them; null: as this one does.
 */
export async function link(
  article: Article,
  analysis: Analysis,
  context: LinkContext,
  settled: SettledNames | null = null,
): Promise<Analysis> {
  const own = context.own ?? context.index.findArticle(article)?.id ?? null;
  const names = settled ?? (await settleNames(tableOf(article, analysis), context, new Set([own ?? ''])));
  // Surnames alone first, where other stories tell whose they are: whoever bears them counts in what follows. Then which are
  // one over many stories, and which wait for a second one; what notes are, and their users decided, holds whatever stories say.
  const linked = linkToVault(names.linked(withSurnames(article, analysis, names)), context.index, own);
  return surelyResting(linked, context.settings.claims.certainty);
}

function withSurnames(article: Article, analysis: Analysis, names: SettledNames): Analysis {
  const bearers = names.bearersIn(article, analysis);
  if (bearers.size === 0) return analysis;
  const entities = [...bearers.values()].flatMap(({ entity }) => names.bearer(entity) ?? []);
  const byId = Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  return reassign(analysis, (mention) => bearers.get(mention) ?? null, byId);
}

/** What one article says of names. */
function tableOf(article: Article, analysis: Analysis): NameTable {
  const table = new NameTable();
  table.add(article, analysis);
  return table;
}

/** Decides who is who over some articles and the vault. `own`: ids of those that have notes already: they are no second stories. */
export async function settleNames(
  names: NameTable,
  { index, settings, read }: Omit<LinkContext, 'own'>,
  own: ReadonlySet<string> = new Set(),
): Promise<SettledNames> {
  const elsewhere = new Set<string>();
  const known = {
    hasNote: (entity: Entity) => isNoted(recordFor(entity, index), index),
    isNamedElsewhere: ({ id }: Entity) => elsewhere.has(id),
    people: peopleBeside(own, index),
  };
  const settled = new SettledNames(names, NAME_RULES, known, settings.entities.namedInPassing);
  for (const { entity, forms, sentences } of settled.waiting) {
    for (const { path, id } of index.articlesAwaiting(entity.id)) {
      if (own.has(id)) continue;
      const text = await read(path);
      if (text === null || !isNamedIn(plainBody(text), forms, sentences)) continue;
      elsewhere.add(entity.id);
      break;
    }
  }
  return settled;
}

/** Whether a note says that its entity is to be linked: not where it only stands above others, and no story names it. */
const isNoted = (record: EntityRecord | null, index: VaultIndex): boolean =>
  record !== null &&
  (index.countOf(record.id) > 0 || index.entitiesUnder(record.id).size === 0 || isByHand(record, index.entityOf(record))); // prettier-ignore

/** Text of a note's body, links as the words they show. */
const plainBody = (text: string): string => bodyOf(text).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');

/** Whether a text names somebody in a sentence that is none of these: a copy of a story is no second one. */
const isNamedIn = (text: string, forms: readonly string[], sentences: ReadonlySet<number>): boolean =>
  forms.some((form) => {
    const at = text.indexOf(form);
    return at >= 0 && !sentences.has(sentenceMark(text, at));
  });

/**
 * The people of a vault's notes, by its stories but those of some articles. Without any the stories are those there are
 * now: what a run files after this says nothing.
 */
function peopleBeside(articles: ReadonlySet<string>, index: VaultIndex): VaultPeople {
  const own = new Set([...articles].flatMap((id) => index.storyOf(id) ?? []));
  const now = articles.size === 0 ? new Set(index.stories) : null;
  const stories = (now?.size ?? index.total) - own.size;
  const isCounted = (story: string): boolean => !own.has(story) && now?.has(story) !== false;
  const storiesOf = (id: string): readonly string[] => [...index.storiesOf(id)].filter(isCounted);
  const noted = (record: EntityRecord): NamedPerson => new NotedPerson(record, index, storiesOf);
  return {
    stories,
    countOf: (id) => (stories === 0 ? 0 : storiesOf(id).length),
    entity: (id) => index.entityWith(id),
    idOf: (entity) => (stories === 0 ? entity.id : (recordFor(entity, index)?.id ?? entity.id)),
    ofFamily: (family) => (stories === 0 ? [] : index.peopleOfFamily(family).map(noted)),
  };
}

/** Somebody who has a note. */
class NotedPerson implements NamedPerson {
  readonly sex = null;

  constructor(
    private readonly record: EntityRecord,
    private readonly index: VaultIndex,
    private readonly storiesOf: (id: string) => readonly string[],
  ) {}

  get id(): string {
    return this.record.id;
  }

  get name(): string {
    return this.index.entityOf(this.record).name;
  }

  get stories(): NamedPerson['stories'] {
    return this.storiesOf(this.id).map((id) => this.told(id));
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
      day: readDay(index.articlesOf(story)[0]?.date),
      company: company.map(({ id }) => id),
      countries: [...new Set(places.flatMap(({ country }) => country ?? []))],
    };
  }
}
