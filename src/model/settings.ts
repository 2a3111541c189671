import type { EntityKind } from './entity';

/** Logical property → name in the frontmatter. The defaults are the vault format's own. */
export interface PropertyNames {
  readonly title: string;
  readonly date: string;
  readonly published: string;
  readonly publishedOffset: string;
  readonly source: string;
  readonly author: string;
  readonly url: string;
  readonly location: string;
  readonly coordinates: string;
  readonly actors: string;
  readonly places: string;
  readonly themes: string;
}

/** Settings the core reads; what only the interface needs lives in `ui/`. */
export interface Settings {
  readonly version: 1;
  readonly folders: Readonly<Record<EntityKind, string>> & { readonly articles: string; readonly dateline: string };
  readonly articles: {
    /** Tokens: `{date} {title} {source} {year} {month}`; folders with `/`. */
    readonly fileName: string;
    /** Path of a user's template note for new article notes; empty: none. `{{content}}` marks the body. */
    readonly template: string;
    /** Tag of article notes; empty: none. */
    readonly tag: string;
  };
  readonly properties: PropertyNames;
  readonly links: {
    /** Kinds whose first mention is linked in the body. */
    readonly inBody: Readonly<Record<'agency' | 'organization' | 'person' | 'place', boolean>>;
    /** Related entities kept per managed list. */
    readonly related: number;
  };
  readonly vocabularies: {
    /** Ids of the built-in packs in use. */
    readonly packs: readonly string[];
  };
  /** Surface forms never recognised. */
  readonly ignored: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  folders: {
    articles: 'Articles',
    agency: 'Agencies',
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    theme: 'Themes',
    source: 'Sources',
    dateline: 'Dateline',
  },
  articles: { fileName: '{year}/{date} {title}', template: '', tag: 'article' },
  properties: {
    title: 'title',
    date: 'date',
    published: 'published',
    publishedOffset: 'published-offset',
    source: 'source',
    author: 'author',
    url: 'url',
    location: 'location',
    coordinates: 'coordinates',
    actors: 'actors',
    places: 'places',
    themes: 'themes',
  },
  links: { inBody: { agency: true, organization: true, person: true, place: true }, related: 5 },
  vocabularies: { packs: ['dprk-watch', 'general-news'] },
  ignored: [],
};
