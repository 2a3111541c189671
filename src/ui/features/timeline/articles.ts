import type { App, TFile } from 'obsidian';
import type { Settings } from '../../../model';
import { isArticle, timelineArticle, type TimelineArticle, readableName } from '../../../views/timeline/article';
import type { ArticleGroup } from '../../../views/timeline/groups';
import type { LayoutGroup } from '../bases/layout';

/** Articles in the order in which the vault, or the base, has them. */
export interface Collected {
  readonly articles: readonly TimelineArticle[];
  /** Groups that a base makes; null where it makes none. */
  readonly groups: readonly ArticleGroup[] | null;
}

/** Reads articles from what the app has indexed, each anew only when its properties have changed. */
export class TimelineArticles {
  private known = new WeakMap<object, TimelineArticle>();
  private settings: Settings | null = null;

  constructor(private readonly app: App) {}

  /** `groups`: of a base, which may ask for any notes; null: the articles of the whole vault. */
  read(groups: readonly LayoutGroup[] | null, settings: Settings): Collected {
    if (settings !== this.settings) this.known = new WeakMap();
    this.settings = settings;
    if (groups === null) {
      const files = this.app.vault.getMarkdownFiles();
      return { articles: files.flatMap((file) => this.article(file, settings, true) ?? []), groups: null };
    }
    return this.grouped(groups, settings);
  }

  private grouped(groups: readonly LayoutGroup[], settings: Settings): Collected {
    const articles: TimelineArticle[] = [];
    const places = new Map<string, number>();
    const made = groups.map(({ name, files }): ArticleGroup => {
      const members = files.flatMap((file) => {
        const known = places.get(file.path);
        if (known !== undefined) return known;
        const article = this.article(file, settings, false);
        if (article === null) return [];
        places.set(file.path, articles.length);
        return articles.push(article) - 1;
      });
      return { name: name === null ? null : readableName(name), articles: members };
    });
    return { articles, groups: made.length === 1 && made[0]?.name === null ? null : made };
  }

  private article(file: TFile, settings: Settings, onlyOurs: boolean): TimelineArticle | null {
    const data = this.app.metadataCache.getFileCache(file)?.frontmatter;
    if (data === undefined || (onlyOurs && !isArticle(data))) return null;
    const known = this.known.get(data);
    if (known?.path === file.path) return known;
    const article = timelineArticle(file.path, data, settings);
    this.known.set(data, article);
    return article;
  }
}
