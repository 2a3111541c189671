import { DEFAULT_SETTINGS, type PropertyNames, type Settings } from '../../model';
import {
  fileNameFault,
  folderFault,
  MAX_RELATED,
  propertyFault,
  tagFault,
  templateFault,
} from '../../workflow/settings-rules';
import { TEXT } from '../text';
import type { SettingKey } from './values';

/** One setting, described once; the tab draws it and searches it. */
export interface Entry {
  readonly key: SettingKey;
  readonly kind: 'text' | 'folder' | 'note' | 'toggle' | 'slider';
  readonly name: string;
  readonly desc: string;
  readonly placeholder?: string;
  /** Largest value of a slider; the smallest is 0. */
  readonly max?: number;
  /** One sentence on what is wrong with a text, given the settings it would join. */
  readonly fault?: (value: string, settings: Settings) => string | null;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Shown on the entry that opens the page; a section without it is a group on the first page. */
  readonly page?: string;
  readonly entries: readonly Entry[];
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
    ...(['agency', 'organization', 'person', 'place'] as const).map((kind): Entry => ({
      ...T.inBody[kind],
      key: `links.inBody.${kind}`,
      kind: 'toggle',
    })),
    { ...T.related, key: 'links.related', kind: 'slider', max: MAX_RELATED },
  ],
};

const vocabularies: Section = {
  id: 'vocabularies',
  heading: T.vocabularies,
  entries: (['dprk-watch', 'general-news'] as const).map((pack): Entry => ({
    ...T.packs[pack],
    key: `vocabularies.packs.${pack}`,
    kind: 'toggle',
  })),
};

const folders: Section = {
  id: 'folders',
  heading: T.folders.name,
  page: T.folders.desc,
  entries: (['agency', 'organization', 'person', 'place', 'theme', 'source', 'dateline'] as const).map((kind) =>
    folder(kind, { name: T.folders[kind], desc: '' }),
  ),
};

const properties: Section = {
  id: 'properties',
  heading: T.properties.name,
  page: T.properties.desc,
  entries: (Object.keys(DEFAULT_SETTINGS.properties) as (keyof PropertyNames)[]).map(property),
};

/** Every setting but the ignored names, which are a list and not a value. In the order of the tab. */
export const CATALOGUE: readonly Section[] = [articles, links, vocabularies, folders, properties];

function folder(
  kind: keyof Settings['folders'],
  { name, desc }: { readonly name: string; readonly desc: string },
): Entry {
  return {
    key: `folders.${kind}`,
    kind: 'folder',
    name,
    desc,
    placeholder: DEFAULT_SETTINGS.folders[kind],
    fault: folderFault,
  };
}

function property(id: keyof PropertyNames): Entry {
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
