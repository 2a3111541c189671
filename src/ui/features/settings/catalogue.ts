import { DEFAULT_SETTINGS, type Message, type PropertyNames, type Settings } from '../../../model';
import { isSameFeed } from '../../../workflow/feeds/address';
import {
  feedUrlFault,
  fileNameFault,
  folderFault,
  foldersFault,
  gazetteerFault,
  inboxFault,
  MAX_RELATED,
  propertyFault,
  quietFault,
  scheduleFault,
  tagFault,
  templateFault,
  triggerFault,
} from '../../../workflow/settings-rules';
import { TEXT } from '../../../text';
import type { SettingKey } from '../../kit/settings-values';

/** One setting, described once; the tab draws it and searches it. */
export interface SettingEntry {
  readonly key: SettingKey;
  readonly kind: 'text' | 'words' | 'folder' | 'note' | 'toggle' | 'slider' | 'number' | 'choice';
  readonly name: string;
  readonly desc: string;
  readonly placeholder?: string;
  /** Largest value of a slider; the smallest is 0. */
  readonly max?: number;
  /** Values of a choice and what they are called. */
  readonly options?: Readonly<Record<string, string>>;
  /** One sentence on what is wrong with a text or number, given the settings it would join. */
  readonly fault?: (value: string, settings: Settings) => Message | null;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Shown on the entry that opens the page; a section without it is a group on the first page. */
  readonly page?: string;
  readonly entries: readonly SettingEntry[];
}

const T = TEXT.settings;

const articles: Section = {
  id: 'articles',
  heading: T.articles,
  entries: [
    folder('articles', T.articleFolder),
    {
      ...T.fileName,
      key: 'articles.fileName',
      kind: 'text',
      placeholder: DEFAULT_SETTINGS.articles.fileName,
      fault: fileNameFault,
    },
    { ...T.template, key: 'articles.template', kind: 'note', fault: templateFault },
    { ...T.tag, key: 'articles.tag', kind: 'text', placeholder: DEFAULT_SETTINGS.articles.tag, fault: tagFault },
  ],
};

const links: Section = {
  id: 'links',
  heading: T.links,
  entries: [
    ...(['agency', 'organization', 'person', 'place'] as const).map((kind): SettingEntry => ({
      ...T.inBody[kind],
      key: `links.inBody.${kind}`,
      kind: 'toggle',
    })),
    { ...T.related, key: 'links.related', kind: 'slider', max: MAX_RELATED },
    { ...T.namedInPassing, key: 'entities.namedInPassing', kind: 'choice' },
    { ...T.adopt, key: 'entities.adopt', kind: 'choice' },
    { ...T.certainty, key: 'claims.certainty', kind: 'choice' },
  ],
};

const reading: Section = {
  id: 'reading',
  heading: T.reading,
  entries: [
    { ...T.reviewMode, key: 'review.mode', kind: 'choice' },
    { ...T.images, key: 'reading.images', kind: 'choice' },
    { ...T.changedText, key: 'versions.changedText', kind: 'choice' },
    { ...T.keepOriginals, key: 'originals.keep', kind: 'toggle' },
  ],
};

const display: Section = {
  id: 'display',
  heading: T.display,
  entries: [
    { ...T.ownProperties, key: 'display.ownProperties', kind: 'toggle' },
    { ...T.cards, key: 'display.cards', kind: 'toggle' },
    { ...T.speakers, key: 'display.speakers', kind: 'toggle' },
  ],
};

const names: Section = {
  id: 'names',
  heading: T.names.name,
  entries: [
    { ...T.names.where, key: 'names.where', kind: 'choice' },
    { ...T.names.folders, key: 'names.folders', kind: 'words', fault: foldersFault },
    { ...T.names.headings, key: 'names.headings', kind: 'toggle' },
    { ...T.names.suggest, key: 'names.suggest', kind: 'choice' },
    {
      ...T.names.trigger,
      key: 'names.trigger',
      kind: 'text',
      placeholder: DEFAULT_SETTINGS.names.trigger,
      fault: triggerFault,
    },
  ],
};

const inbox: Section = {
  id: 'inbox',
  heading: T.inbox,
  entries: [
    {
      ...T.inboxFolder,
      key: 'inbox.folder',
      kind: 'folder',
      placeholder: T.inboxFolder.placeholder,
      fault: inboxFault,
    },
    { ...T.quiet, key: 'inbox.quiet', kind: 'number', fault: (value) => quietFault(Number(value)) },
  ],
};

/** Drawn at the head of the page of feeds. */
export const SCHEDULE: SettingEntry = {
  ...T.feeds.every,
  key: 'feeds.every',
  kind: 'number',
  fault: (value) => scheduleFault(Number(value)),
};

/** Drawn at the head of the page of gazetteer files. */
export const GAZETTEER_FOLDER: SettingEntry = {
  ...TEXT.gazetteer.folder,
  key: 'gazetteer.folder',
  kind: 'folder',
  fault: gazetteerFault,
};

/** What can be set of one feed, by its place in the list. */
export function feedEntries(at: number): readonly SettingEntry[] {
  const key = (field: string): SettingKey => `feeds.list.${at}.${field}`;
  return [
    { ...T.feed.title, key: key('title'), kind: 'text' },
    { ...T.feed.url, key: key('url'), kind: 'text', fault: (url, settings) => feedFault(url, at, settings) },
    { ...T.feed.include, key: key('include'), kind: 'words' },
    { ...T.feed.exclude, key: key('exclude'), kind: 'words' },
    { ...T.feed.fullText, key: key('fullText'), kind: 'toggle' },
    { ...T.feed.paused, key: key('paused'), kind: 'toggle' },
  ];
}

const feedFault = (url: string, at: number, { feeds }: Settings): Message | null =>
  feeds.list.some((feed, other) => other !== at && isSameFeed(feed.url, url)) ? T.feed.taken : feedUrlFault(url);

const vocabularies: Section = {
  id: 'vocabularies',
  heading: T.vocabularies,
  entries: (['dprk-watch', 'general-news'] as const).map((pack): SettingEntry => ({
    ...T.packs[pack],
    key: `vocabularies.packs.${pack}`,
    kind: 'toggle',
  })),
};

const folders: Section = {
  id: 'folders',
  heading: T.folders.name,
  page: T.folders.desc,
  entries: (['agency', 'organization', 'person', 'place', 'theme', 'source', 'dateline', 'originals'] as const).map(
    (kind) => folder(kind, { name: T.folders[kind], desc: '' }),
  ),
};

const properties: Section = {
  id: 'properties',
  heading: T.properties.name,
  page: T.properties.desc,
  entries: (Object.keys(DEFAULT_SETTINGS.properties) as (keyof PropertyNames)[]).map(property),
};

/** Every setting but the ignored names and the feeds, which are lists and have pages. In the order of the tab. */
export const CATALOGUE: readonly Section[] = [
  articles,
  reading,
  links,
  display,
  names,
  inbox,
  vocabularies,
  folders,
  properties,
];

function folder(
  kind: keyof Settings['folders'],
  { name, desc }: { readonly name: string; readonly desc: string },
): SettingEntry {
  return {
    key: `folders.${kind}`,
    kind: 'folder',
    name,
    desc,
    placeholder: DEFAULT_SETTINGS.folders[kind],
    fault: folderFault,
  };
}

function property(id: keyof PropertyNames): SettingEntry {
  const others = (settings: Settings): string[] =>
    Object.entries({ ...settings.properties }).flatMap(([other, name]) => (other === id ? [] : [name]));
  return {
    key: `properties.${id}`,
    kind: 'text',
    name: T.properties[id],
    desc: '',
    placeholder: DEFAULT_SETTINGS.properties[id],
    fault: (name, settings) => propertyFault(name, others(settings)),
  };
}
