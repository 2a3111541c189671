import { ok, type Outcome } from '../model';
import type { ArticleRecord, EntityRecord } from '../format/note-record';
import type { VaultIndex } from '../index/vault-index';
import { entityName } from '../index/entity-name';
import { nameKey } from '../format/links';
import { linksInBody, linksInValue } from '../notes/retarget/links-in';
import { mayLink } from '../notes/retarget/candidates';
import { Redirection } from '../notes/retarget/redirection';
import { startOfBody } from '../notes/retarget/note';
import { findEntity } from './find-entity';
import { knownVault } from '../index/known-vault';
import { scanNotes } from '../index/scan-notes';
import type { RunOptions, Workspace } from './workspace';

/** A form by which an entity is shown. */
export interface SplitForm {
  readonly form: string;
  /** Links that show it, and notes they stand in. */
  readonly links: number;
  readonly notes: number;
  readonly isAlias: boolean;
}

/** A note that means the entity. */
export interface SplitNote {
  readonly path: string;
  readonly title: string;
  /** `YYYY-MM-DD`; null for what is no dated article. */
  readonly date: string | null;
  readonly isArticle: boolean;
  /** What its links show. */
  readonly forms: readonly string[];
}

/** What can be split off an entity. */
export interface SplitParts {
  readonly entity: {
    readonly id: string;
    readonly name: string;
    readonly path: string;
    readonly kind: EntityRecord['type'];
  };
  /** The commonest first. */
  readonly forms: readonly SplitForm[];
  /** Articles before other notes, the newest first. */
  readonly notes: readonly SplitNote[];
}

/** Looks for everything that means an entity; null where it was cancelled. */
export async function splitParts(
  named: string,
  workspace: Workspace,
  { control }: RunOptions = {},
): Promise<Outcome<SplitParts> | null> {
  const { index } = await knownVault(workspace);
  const found = findEntity(index, named);
  if (!found.ok) return found;
  const parts = new Parts(found.value, index);
  const links = mayLink([found.value.path]);
  const scanned = await scanNotes(workspace.vault, control, (path, text) => {
    if (links(text)) parts.add(path, text);
    return null;
  });
  return scanned === 'cancelled' ? null : ok(parts.all());
}

class Parts {
  private readonly forms = new Map<string, { form: string; links: number; notes: Set<string> }>();
  private readonly notes: SplitNote[] = [];
  private readonly links: Redirection;

  constructor(
    private readonly entity: EntityRecord,
    private readonly index: VaultIndex,
  ) {
    this.links = new Redirection(index, { removed: [], added: [] });
  }

  add(path: string, text: string): void {
    if (path === this.entity.path) return;
    const record = this.index.recordAt(path);
    const article = record?.kind === 'article' ? record : null;
    const start = startOfBody(text, path);
    // Dateline's own lists in an entity's note are computed from the articles.
    const own = record === null ? linksInValue(text.slice(0, start)) : [];
    const links = [...own, ...linksInBody(text.slice(start))];
    const shown = links.filter(({ target }) => this.leadsHere(target, path)).map(({ shown: words }) => words);
    for (const words of shown) if (words !== null) this.count(words, path);
    if (shown.length === 0 && !(article !== null && this.isListed(article))) return;
    const forms = [...new Set(shown.filter((words) => words !== null))];
    this.notes.push({
      path,
      title: article?.title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''),
      date: article?.date ?? null,
      isArticle: article !== null,
      forms,
    });
  }

  private leadsHere(target: string, source: string): boolean {
    return this.links.before(target, source) === this.entity.path;
  }

  private isListed({ path, actors, places, themes, source, location }: ArticleRecord): boolean {
    return [...actors, ...places, ...themes, ...source, ...location].some((target) => this.leadsHere(target, path));
  }

  private count(words: string, path: string): void {
    const key = nameKey(words);
    const known = this.forms.get(key) ?? { form: words, links: 0, notes: new Set<string>() };
    known.links += 1;
    known.notes.add(path);
    this.forms.set(key, known);
  }

  all(): SplitParts {
    const { id, path, type, aliases } = this.entity;
    for (const alias of aliases) {
      const key = nameKey(alias);
      if (!this.forms.has(key)) this.forms.set(key, { form: alias, links: 0, notes: new Set() });
    }
    const given = new Set(aliases.map(nameKey));
    const forms = [...this.forms].map(([key, { form, links, notes }]) => ({
      form,
      links,
      notes: notes.size,
      isAlias: given.has(key),
    }));
    return {
      entity: { id, path, kind: type, name: entityName(this.entity) },
      forms: forms.sort((a, b) => b.links - a.links || (a.form < b.form ? -1 : 1)),
      notes: this.notes.sort(inOrder),
    };
  }
}

function inOrder(a: SplitNote, b: SplitNote): number {
  if (a.isArticle !== b.isArticle) return a.isArticle ? -1 : 1;
  const [one, other] = [a.date ?? '', b.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
