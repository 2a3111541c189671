import type { EntityKind } from './entity';
import type { ClaimFloor } from './statement';

/** Logical property → name in the frontmatter. The defaults are the vault format's own. */
export interface PropertyNames {
  readonly title: string;
  readonly date: string;
  readonly published: string;
  readonly publishedOffset: string;
  readonly source: string;
  readonly author: string;
  readonly url: string;
  /** When the main event was. */
  readonly eventDate: string;
  readonly location: string;
  readonly coordinates: string;
  readonly actors: string;
  readonly places: string;
  readonly themes: string;
  /** Links to who speaks. */
  readonly toldBy: string;
  /** What the main story rests on. */
  readonly sourcing: string;
  /** Links to the outlets and articles it leans on. */
  readonly cites: string;
  readonly updated: string;
  readonly section: string;
  /** Copy in a web archive. */
  readonly archive: string;
  /** Links to what came in. */
  readonly original: string;
}

/** A feed the user subscribed to. */
export interface FeedSettings {
  readonly url: string;
  /** What the user, or the feed, calls it. */
  readonly title: string;
  /** An item is filed only if its title or text has one of these words; empty: all. */
  readonly include: readonly string[];
  /** An item with one of these words is left out. */
  readonly exclude: readonly string[];
  /** Fetch the item's own page where the feed brings only the beginning of its text. */
  readonly fullText: boolean;
  /** A paused feed keeps its place. */
  readonly paused: boolean;
}

/** All settings, as the plugin keeps them. */
export interface Settings {
  readonly version: 1;
  readonly folders: Readonly<Record<EntityKind, string>> & {
    readonly articles: string;
    readonly dateline: string;
    readonly originals: string;
  };
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
    /** Paths of the user's own packs in use: notes with a block of YAML, or YAML files. */
    readonly own: readonly string[];
    /** Phrases not to be suggested as themes again. */
    readonly notThemes: readonly string[];
  };
  readonly reading: {
    /** Pictures become links to where they are on the web, or are left out; never fetched either way. */
    readonly images: 'link' | 'none';
  };
  readonly review: {
    /** Articles that are shown before they are filed: all, those with something uncertain, or none. */
    readonly mode: 'all' | 'uncertain' | 'none';
  };
  readonly originals: {
    /** What articles come in is kept, to the byte, beside their notes. */
    readonly keep: boolean;
  };
  readonly versions: {
    /** A changed article of a known URL: keep the text of the first import, or add the new text below it. */
    readonly changedText: 'earlier' | 'both';
  };
  readonly entities: {
    /** Notes of the user's own that have the name of an entity: ask whether they are its note, take them for it, or never. */
    readonly adopt: 'ask' | 'adopt' | 'never';
    /** When a name that a story tells only in passing gets its note: at once, with a second story, or never. */
    readonly namedInPassing: 'at once' | 'second story' | 'never';
  };
  readonly claims: {
    /** How sure it must be that somebody says something before a property, a dossier or an export tells it. */
    readonly certainty: ClaimFloor;
  };
  readonly gazetteer: {
    /** Folder with files of places of the user's own; empty: off. */
    readonly folder: string;
  };
  readonly feeds: {
    readonly list: readonly FeedSettings[];
    /** Minutes between two syncs while the app is open; 0: only on command. */
    readonly every: number;
  };
  readonly inbox: {
    /** Folder whose new notes are filed by themselves; empty: off. */
    readonly folder: string;
    /** Seconds a note must rest before it is filed. */
    readonly quiet: number;
  };
  /** What is seen in the app; nothing that is written depends on it. */
  readonly display: {
    /** Whether the Properties view shows the keys by which Dateline knows its notes. */
    readonly ownProperties: boolean;
    /** Whether hovering a link to an entity's note shows its card. */
    readonly cards: boolean;
    /** Whether the editor shows at the margin who speaks in the statement at the cursor. */
    readonly speakers: boolean;
  };
  /** Known names in notes of the user's own. */
  readonly names: {
    /** Where they are marked and suggested. */
    readonly where: 'off' | 'folders' | 'everywhere';
    /** The folders, with those in them, where it is not everywhere. */
    readonly folders: readonly string[];
    /** Whether headings are marked as well. */
    readonly headings: boolean;
    /** What calls suggestions while typing: the trigger, the third letter of a word, or nothing. */
    readonly suggest: 'trigger' | 'letters' | 'off';
    readonly trigger: string;
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
    originals: 'Dateline/Originals',
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
    eventDate: 'event-date',
    location: 'location',
    coordinates: 'coordinates',
    actors: 'actors',
    places: 'places',
    themes: 'themes',
    toldBy: 'told-by',
    sourcing: 'sourcing',
    cites: 'cites',
    updated: 'updated',
    section: 'section',
    archive: 'archive',
    original: 'original',
  },
  links: { inBody: { agency: true, organization: true, person: true, place: true }, related: 5 },
  vocabularies: { packs: ['dprk-watch', 'general-news'], own: [], notThemes: [] },
  reading: { images: 'link' },
  review: { mode: 'none' },
  originals: { keep: false },
  versions: { changedText: 'earlier' },
  entities: { adopt: 'ask', namedInPassing: 'second story' },
  claims: { certainty: 'usual' },
  gazetteer: { folder: '' },
  feeds: { list: [], every: 0 },
  inbox: { folder: '', quiet: 20 },
  display: { ownProperties: false, cards: true, speakers: false },
  names: { where: 'off', folders: [], headings: false, suggest: 'trigger', trigger: '@' },
  ignored: [],
};
