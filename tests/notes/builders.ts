import {
  DEFAULT_SETTINGS,
  entityId,
  type Article,
  type Body,
  type Entity,
  type EntityKind,
  type Finding,
  type Outcome,
  type ResolvedMention,
  type Settings,
  type Traced,
} from '../../src/model';
import { VaultIndex } from '../../src/index/vault-index';
import { parseNote } from '../../src/format/note-record';
import { planArticle, type ArticlePlanning, type PlannedArticle } from '../../src/notes';
import { articleOf, NOTHING_FOUND } from '../support/article';

export const NOW = '2026-11-25T09:12:44';

export const stated = (value: string, evidence?: string): Traced<string> => ({
  value,
  from: 'test',
  ...(evidence === undefined ? {} : { evidence }),
});

/** A body whose Markdown is its text, every line linkable. */
export const plainBody = (text: string): Body => ({
  markdown: text,
  text,
  segments: [{ text: 0, markdown: 0, length: text.length, linkable: true }],
  excluded: [],
});

export const article = (text: string, over: Partial<Article> = {}): Article =>
  articleOf(text, { name: 'input.txt', format: 'text', body: plainBody(text), ...over });

export function entity(kind: EntityKind, name: string, over: Partial<Entity> & { region?: string } = {}): Entity {
  const { region, ...rest } = over;
  return { id: entityId(kind, name, region), kind, name, aliases: [], origin: 'gazetteer', ...rest };
}

/** A mention of the `nth` occurrence of `form` in `text`. */
export function mention(text: string, form: string, of: Entity | null, nth = 0): ResolvedMention {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(form, start + 1);
  if (start < 0) throw new Error(`“${form}” is not in the text ${nth + 1} times`);
  return {
    start,
    end: start + form.length,
    text: form,
    type: of?.kind === 'place' || of?.kind === 'person' || of?.kind === 'organization' ? of.kind : 'agency',
    form: 'name',
    score: 1,
    reason: { rule: 'test', detail: 'test' },
    entity: of?.id ?? null,
    resolution: { rule: 'test', detail: of ? 'named' : 'two candidates' },
    losers: [],
  };
}

export const finding = (of: Entity, linked = true): Finding => ({
  entity: of.id,
  count: 1,
  salience: 1,
  linked,
  part: linked ? 'repeated' : 'passing',
  why: linked ? 'named in the lead' : 'mentioned once',
});

export const byId = (...entities: Entity[]): Record<string, Entity> =>
  Object.fromEntries(entities.map((one) => [one.id, one]));

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value;
}

/** An index over notes given by path and text. */
export function vault(notes: Readonly<Record<string, string>> = {}, settings: Settings = DEFAULT_SETTINGS): VaultIndex {
  const index = new VaultIndex(settings);
  for (const [path, text] of Object.entries(notes)) index.add(path, value(parseNote(path, text, settings)));
  return index;
}

export function plan(over: Partial<ArticlePlanning> & Pick<ArticlePlanning, 'article'>): PlannedArticle {
  return value(tryPlan(over));
}

export function tryPlan(over: Partial<ArticlePlanning> & Pick<ArticlePlanning, 'article'>): Outcome<PlannedArticle> {
  const settings = over.settings ?? DEFAULT_SETTINGS;
  return planArticle({
    analysis: NOTHING_FOUND,
    index: vault({}, settings),
    current: null,
    template: null,
    now: NOW,
    ...over,
    settings,
  });
}

/** Path → text after the plans. */
export const notesOf = (planned: PlannedArticle): Record<string, string> =>
  Object.fromEntries(planned.plans.map((one) => [one.path, one.after]));

/** The article's own text after the plan. */
export function articleText(planned: PlannedArticle): string {
  return notesOf(planned)[planned.path] ?? '';
}
