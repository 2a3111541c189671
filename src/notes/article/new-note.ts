import { markupWords } from '../../data/lexicon';
import { message, ok, type Article, type Message, type NotePlan, type Outcome, type Settings } from '../../model';
import { fileNameFrom, firstClause, legalFolder } from '../../format/file-names';
import { editFrontmatter, readFrontmatter, type FrontmatterChanges, type NoteData } from '../../format/frontmatter';
import { inert, oneLine } from '../../format/inert';
import { basename } from '../../format/links';
import { ARTICLE_KEYS, articleOrder, decisionKeys, LAST_KEYS } from '../../format/managed';
import { isUrl, texts } from '../../format/note-record';
import { dateValue, hasNoValue, loaded, quoted, type YamlValue } from '../../format/yaml-value';
import { bracket, placeLinks } from './body';
import type { ArticleFacts, WantedNote } from './wanted';

export interface NewNote extends ArticleFacts {
  /** The article this one is a copy of, and how that shows, for the report. */
  readonly copyOf?: { readonly path: string; readonly why: Message } | null;
  /** Text of the user's template note, or null. */
  readonly template: string | null;
  /** Local wall clock, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: string;
}

/** The plan of an article's note, and what the user should hear of. */
export interface PlannedNote {
  readonly plan: NotePlan;
  readonly notices: readonly Message[];
}

/** The new note of an article, framed by the user's template. Problems of the template: `invalid-yaml`, `unusual-yaml`. */
export function newNote(
  planning: NewNote,
  id: string,
  { properties, names }: WantedNote,
  targets: ReadonlyMap<string, string>,
): Outcome<PlannedNote> {
  const { article, analysis, settings, template, now, copyOf } = planning;
  const file = articleFile(article, settings.articles.fileName, settings.folders.articles);
  const path = names.planNote(file.folder, file.name, id);
  const filled = fillTokens(template ?? '', { title: basename(path), now });
  const base = readFrontmatter(filled, settings.articles.template);
  if (!base.ok) return base;
  const { data } = base.value;
  const { carried, tags, notices } = carry(article.frontmatter, properties, Object.keys(data), settings);
  const allTags = tagsOf(properties[ARTICLE_KEYS.tags], data[ARTICLE_KEYS.tags], tags);
  const changes = { ...unanswered(data, settings), ...inOrder({ ...properties, ...allTags }, carried) };
  const edited = editFrontmatter(filled, changes, settings.articles.template);
  if (!edited.ok) return edited;
  const placed = placeLinks(article.body, analysis.mentions, targets);
  const plan: NotePlan = {
    action: 'create',
    path,
    after: withBody(edited.value, bracket(article.body.markdown, placed)),
    subject: { kind: 'article', id, name: article.title?.value ?? basename(path) },
    why: copyOf?.why ?? 'new article',
  };
  return ok({ plan, notices });
}

/** Dateline's tag, the template's, the document's: each once. */
function tagsOf(...lists: readonly unknown[]): Readonly<Record<string, YamlValue>> {
  const tags = [...new Set(lists.flatMap(texts))];
  return tags.length > 0 ? { [ARTICLE_KEYS.tags]: tags } : {};
}

/** Lists of Dateline's that a template holds a place for: empty in a note they would be an answer, which nobody gave. */
function unanswered(data: NoteData, { properties }: Settings): FrontmatterChanges {
  const { author, actors, places, themes, toldBy, cites } = properties;
  const lists = [author, actors, places, themes, toldBy, cites, ARTICLE_KEYS.tags, ARTICLE_KEYS.eventDates];
  return Object.fromEntries(
    lists.filter((key) => Object.hasOwn(data, key) && hasNoValue(data[key])).map((key) => [key, undefined]),
  );
}

/** What the document brought along stands between what it says and what Dateline notes about it. */
function inOrder(properties: FrontmatterChanges, carried: Readonly<Record<string, YamlValue>>): FrontmatterChanges {
  const entries = Object.entries(properties);
  return Object.fromEntries([
    ...entries.filter(([key]) => !LAST_KEYS.includes(key)),
    ...Object.entries(carried),
    ...LAST_KEYS.flatMap((key) => (properties[key] === undefined ? [] : [[key, properties[key]] as const])),
  ]);
}

/** The note's text with the article where the template wants it; properties are left as they are. */
function withBody(note: string, markdown: string): string {
  const content = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
  const read = readFrontmatter(note, '');
  const body = read.ok ? read.value.body : '';
  return note.slice(0, note.length - body.length) + fillContent(body, content);
}

/** Folder and name of a new article note, before it is made unique. */
function articleFile(article: Article, pattern: string, articlesFolder: string): { folder: string; name: string } {
  const { folder, name } = fileNameFrom(pattern, {
    date: article.date?.value ?? null,
    title: article.title?.value ?? firstClause(readableText(article)),
    source: article.source?.value ?? null,
  });
  return { folder: legalFolder(`${articlesFolder}/${folder}`), name };
}

/** The beginning of the text without boilerplate and without the place and day it was filed from. */
function readableText({ body, dateline }: Article): string {
  const { text, excluded } = body;
  let from = 0;
  for (const { start, end } of excluded) {
    if (text.slice(from, start).trim() !== '') break;
    from = end;
  }
  const begin = text.slice(from, from + 1000).trimStart();
  const filed = dateline?.evidence ?? dateline?.value;
  return filed !== undefined && begin.startsWith(filed)
    ? begin.slice(filed.length).replace(/^[^\p{L}\p{N}“"‘']+/u, '')
    : begin;
}

interface TemplateFacts {
  /** Name of the new note. */
  readonly title: string;
  /** Local wall clock. */
  readonly now: string;
}

const TOKEN = /\{\{(title|date|time)(?::[^{}\r\n]*)?\}\}/gi;
const CONTENT = /\{\{content\}\}/i;

/**
 * Fills the tokens of the core Templates plugin in a user's template, in its properties as well, where a bare token
 * would not be YAML: there a line that is nothing but `key: {{token}}` gets a quoted text.
 */
function fillTokens(template: string, facts: TemplateFacts): string {
  const bare = /^([^\s:#][^:\r\n]*:[ \t]+)(\{\{(?:title|date|time)(?::[^{}\r\n]*)?\}\})([ \t]*)(?=\r?$)/gim;
  return template
    .replace(bare, (_all, key: string, token: string, end: string) => key + bareValue(tokenValue(token, facts)) + end)
    .replace(TOKEN, (token) => inert(tokenValue(token, facts)).replace(/["\\]/g, '’'));
}

const bareValue = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : quoted(text));

function tokenValue(token: string, { title, now }: TemplateFacts): string {
  if (/^\{\{title/i.test(token)) return title;
  return /^\{\{date/i.test(token) ? now.slice(0, 10) : now.slice(11, 16);
}

/** Puts the article where the template marks it, else at its end. */
function fillContent(template: string, content: string): string {
  if (CONTENT.test(template)) return template.replace(CONTENT, () => content.replace(/\n$/, ''));
  return template.replace(/[^\n]$/, '$&\n') + content;
}

/** What an imported document's own frontmatter adds to its new note. */
interface Carried {
  readonly carried: Readonly<Record<string, YamlValue>>;
  readonly tags: readonly string[];
  /** What is left behind, one sentence. */
  readonly notices: readonly Message[];
}

/** Keys that make a plugin take the note over, run something, or publish it: a stranger's document may not set them. */
const isActing = (key: string): boolean =>
  /(?:-plugin|script)$|^(?:publish|permalink)$/.test(key) || [...OF_PLUGINS].some((start) => key.startsWith(start));
const OF_PLUGINS = markupWords('keys-of-plugins');

/**
 * Properties of an imported document that Dateline does not set itself, made inert: values stay readable, but nothing in
 * them links, embeds or runs. `ours` are the properties Dateline writes; `template` names those of the user's template,
 * which win too. Ids and decisions never come from outside.
 */
function carry(
  frontmatter: NoteData,
  ours: FrontmatterChanges,
  template: readonly string[],
  settings: Settings,
): Carried {
  const carried: Record<string, YamlValue> = {};
  const dropped: string[] = [];
  const set = new Set([...Object.keys(ours), ...template, 'tags', 'tag'].map((key) => key.toLowerCase()));
  const read = keysRead(settings);
  const managed = new Set(articleOrder(settings).map((key) => key.toLowerCase()));
  const forged = decisionKeys(settings);
  for (const [key, value] of Object.entries(frontmatter)) {
    const name = inert(key);
    const folded = name.toLowerCase();
    if (name === '' || isSaidAlready(folded, value, ours, settings)) continue;
    // Nothing is lost; and of a key of ours it would be an answer (“leave this empty”), which nobody gave in this vault.
    if (Array.isArray(value) ? value.length === 0 : managed.has(folded) && hasNoValue(value)) continue;
    if (set.has(folded)) {
      if (!read.has(folded)) dropped.push(name);
      continue;
    }
    const kept = isActing(folded) || forged.has(folded) ? undefined : inertValue(value);
    if (kept === undefined) dropped.push(name);
    else carried[name] = kept;
  }
  const { tags, refused } = tagsIn(frontmatter);
  return { carried, tags, notices: droppedNotice([...dropped, ...refused.map((tag) => `tags “${tag}”`)]) };
}

/** What reading has taken from the document, under whatever name the article has it. */
const keysRead = ({ properties }: Settings): ReadonlySet<string> =>
  new Set(
    [
      ...(['title', 'date', 'published', 'source', 'author', 'url'] as const).map((name) => properties[name]),
      'tags',
      'tag',
    ].map((key) => key.toLowerCase()),
  );

/** A clipper's `source` is the address, now in `url`; its `published` is often only the day, now in `date`. */
function isSaidAlready(key: string, value: unknown, ours: FrontmatterChanges, { properties }: Settings): boolean {
  if (key === properties.source.toLowerCase()) return ours[properties.url] !== undefined && isUrl(value);
  const date = ours[properties.date];
  return key === properties.published.toLowerCase() && date !== undefined && value === loaded(date);
}

const droppedNotice = (keys: readonly string[]): readonly Message[] =>
  keys.length === 0 ? [] : [message`Properties of the document that were not taken over: ${keys.join(', ')}.`];

/** `[[Target|words]]` → `words`: the words stay, the link goes. */
const unlinked = (text: string): string =>
  text.replace(/!?\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_all, target: string, words?: string) => words ?? target);

/** Flat values as they are; what is nested becomes one line of JSON; undefined for what cannot be written. */
function inertValue(value: unknown): YamlValue | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => (Array.isArray(item) ? jsonLine(item) : inertValue(item)));
    return items.every((item): item is YamlValue => item !== undefined) ? items : undefined;
  }
  if (typeof value === 'string') return dateValue(inert(unlinked(value)));
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return jsonLine(value);
}

function jsonLine(value: unknown): string | undefined {
  try {
    const json = JSON.stringify(value);
    return json.length > 10_000 ? undefined : inert(json);
  } catch {
    return undefined; // a cycle: it cannot be written as text, and the notice says so
  }
}

/** Tags as Obsidian reads them: a list, or one text with commas or spaces; those it would accept, and the others. */
function tagsIn(frontmatter: NoteData): { readonly tags: readonly string[]; readonly refused: readonly string[] } {
  const entries = Object.entries(frontmatter).filter(([key]) => /^tags?$/i.test(key.trim()));
  const tags = entries.flatMap(([, value]) => (typeof value === 'string' ? value.split(/[,\s]+/) : texts(value)));
  const all = [...new Set(tags.map((tag) => oneLine(tag).replace(/^#/, '')))].filter((tag) => tag !== '');
  return { tags: all.filter(isTag), refused: all.filter((tag) => !isTag(tag)) };
}

const isTag = (tag: string): boolean => /^[\p{L}\p{N}\p{M}\p{So}_/-]{1,100}$/u.test(tag) && !/^\d+$/.test(tag);
