import { NameTable, sentenceMark } from './name-table';
import { NAME_RULES } from './rules';
import { SettledNames } from './settled';
import type { VaultPeople } from './surnames';
import type { Analysis, Article, Entity, Settings, ArticleReader } from '../../model';
import { reconcile } from './reconcile';
import { type VaultIndex } from '../../index/vault-index';
import { reassign } from './reassign';
import { standingFor } from './standing-for';
import { peopleBefore, peopleBeside } from './vault-people';
import { bodyOf } from '../../index/known-stories';
import { tellStrangers } from './tell-strangers';

/** What an article is understood by beside itself. */
export interface Surroundings {
  readonly index: VaultIndex;
  readonly settings: Settings;
  readonly engine: ArticleReader;
  /** Text of a note; null where there is none any more. */
  readonly read: (path: string) => Promise<string | null>;
  /** Id of the article's note, where that is known already. */
  readonly own?: string;
}

/**
 * What an article says as the vault stands: which entities are one over many stories and who waits for a second one, then
 * what notes and their users say, then who only bears somebody's name. `settled`: by the articles of a run; null: by this
 * one alone.
 */
export async function understand(
  article: Article,
  analysis: Analysis,
  surroundings: Surroundings,
  settled: SettledNames | null = null,
): Promise<Analysis> {
  const { index } = surroundings;
  const own = surroundings.own ?? index.findArticle(article)?.id ?? null;
  const names = settled ?? (await settle(tableOf(article, analysis), surroundings, peopleBeside(index, own)));
  return tellStrangers(reconcile(names.linked(withBearersOf(article, analysis, names)), index), {
    ...surroundings,
    own,
  });
}

/** With those whom it names by surname alone, where other stories tell who they are. */
function withBearersOf(article: Article, analysis: Analysis, names: SettledNames): Analysis {
  const borne = names.bearersIn(article, analysis);
  if (borne.size === 0) return analysis;
  const entities = [...borne.values()].flatMap(({ entity }) => names.bearer(entity) ?? []);
  const byId = Object.fromEntries(entities.map((entity) => [entity.id, entity]));
  return reassign(analysis, (mention) => borne.get(mention) ?? null, byId);
}

/** What one article says of names. */
function tableOf(article: Article, analysis: Analysis): NameTable {
  const table = new NameTable();
  table.add(article, analysis);
  return table;
}

/** Decides who is who over some articles and the vault. */
export async function settle(
  names: NameTable,
  { index, settings, read }: Pick<Surroundings, 'index' | 'settings' | 'read'>,
  people: VaultPeople = peopleBefore(index),
): Promise<SettledNames> {
  const elsewhere = new Set<string>();
  const known = {
    hasNote: (entity: Entity) => standingFor(entity, index) !== null,
    isNamedElsewhere: ({ id }: Entity) => elsewhere.has(id),
    people,
  };
  const settled = new SettledNames(names, NAME_RULES, known, settings.entities.namedInPassing);
  for (const { entity, forms, tellings } of settled.waiting) {
    for (const { path } of index.articlesAwaiting(entity.id)) {
      const text = await read(path);
      if (text === null || !isToldIn(plainBody(text), forms, tellings)) continue;
      elsewhere.add(entity.id);
      break;
    }
  }
  return settled;
}

/** Text of a note's body, links as the words they show. */
const plainBody = (text: string): string => bodyOf(text).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');

/** Whether a text names somebody in a sentence that is none of these: a copy of a story is no second one. */
const isToldIn = (text: string, forms: readonly string[], tellings: ReadonlySet<number>): boolean =>
  forms.some((form) => {
    const at = text.indexOf(form);
    return at >= 0 && !tellings.has(sentenceMark(text, at));
  });
