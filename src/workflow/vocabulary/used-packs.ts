import type { AgencyPack } from '../../analysis/entities';
import { themeEntity, writtenTerms, type Theme, type ThemePack } from '../../analysis/themes';
import type { OwnVocabulary, PackEntry, PackListing } from './model';
import { readOwnPack } from './own-pack';

/** Which packs of agencies a pack of the settings brings, by their ids. */
const AGENCIES_OF: Readonly<Record<string, readonly string[]>> = {
  'dprk-watch': ['dprk'],
  'general-news': ['general', 'states'],
};

interface BuiltIn {
  readonly themes: readonly ThemePack[];
  readonly agencies: readonly AgencyPack[];
}

interface OwnPacks {
  readonly themes: readonly (readonly [path: string, pack: ThemePack])[];
  readonly agencies: readonly (readonly [path: string, pack: AgencyPack])[];
}

/** The packs an engine goes by: those built in that are switched on, and the user's own. */
export class UsedPacks {
  /** Ids; null: all. */
  private on: readonly string[] | null = null;
  private given: readonly OwnVocabulary[] = [];
  private own: OwnPacks = { themes: [], agencies: [] };

  constructor(private readonly builtIn: BuiltIn) {}

  /** Whether anything is other than it was. `own` is read only where it is another. */
  use(on: readonly string[] | null, own: readonly OwnVocabulary[]): boolean {
    const isSame = sameIds(on, this.on) && sameTexts(own, this.given);
    if (!sameTexts(own, this.given)) this.own = readAll(own);
    this.on = on;
    this.given = own;
    return !isSame;
  }

  /** In use. */
  get themes(): readonly ThemePack[] {
    return [...this.own.themes.map(([, pack]) => pack), ...this.builtIn.themes.filter(({ id }) => this.isOn(id))];
  }

  /** In use; the user's own first, since of two that describe one body the first counts. */
  get agencies(): readonly AgencyPack[] {
    return [...this.own.agencies.map(([, pack]) => pack), ...this.builtIn.agencies.filter((pack) => this.isUsed(pack))];
  }

  list(): readonly PackListing[] {
    const { builtIn, own } = this;
    return [
      ...own.themes.map(([path, pack]) => ofThemes(pack, path, true)),
      ...own.agencies.map(([path, pack]) => ofAgencies(pack, path, true)),
      ...builtIn.themes.map((pack) => ofThemes(pack, null, this.isOn(pack.id))),
      ...builtIn.agencies.map((pack) => ofAgencies(pack, null, this.isUsed(pack))),
    ];
  }

  private isOn(id: string): boolean {
    return this.on === null || this.on.includes(id);
  }

  private isUsed({ id }: AgencyPack): boolean {
    return Object.entries(AGENCIES_OF).some(([pack, ids]) => ids.includes(id) && this.isOn(pack));
  }
}

const sameIds = (some: readonly string[] | null, others: readonly string[] | null): boolean =>
  some === null || others === null
    ? some === others
    : some.length === others.length && some.every((id, at) => id === others[at]);

const sameTexts = (some: readonly OwnVocabulary[], others: readonly OwnVocabulary[]): boolean =>
  some === others || (some.length === others.length && some.every((one, at) => isSameText(one, others[at])));

const isSameText = (one: OwnVocabulary, other: OwnVocabulary | undefined): boolean =>
  one.path === other?.path && one.yaml === other.yaml;

/** What cannot be read was told where it was read first. */
function readAll(own: readonly OwnVocabulary[]): OwnPacks {
  const packs = { themes: [] as [string, ThemePack][], agencies: [] as [string, AgencyPack][] };
  for (const { path, yaml } of own) {
    const read = readOwnPack(yaml, path);
    if (!read.ok) continue;
    if (read.value.kind === 'themes') packs.themes.push([path, read.value.pack]);
    else packs.agencies.push([path, read.value.pack]);
  }
  return packs;
}

const ofThemes = ({ id, name, themes }: ThemePack, path: string | null, isOn: boolean): PackListing => ({
  id,
  name,
  kind: 'themes',
  path,
  isOn,
  entries: themes.map(themeEntry),
});

const themeEntry = (theme: Theme): PackEntry => ({
  entity: themeEntity(theme),
  scope: theme.scope,
  terms: writtenTerms(theme),
});

const ofAgencies = ({ id, title, entities }: AgencyPack, path: string | null, isOn: boolean): PackListing => ({
  id,
  name: title,
  kind: 'agencies',
  path,
  isOn,
  entries: entities.map((entity) => ({ entity, scope: '', terms: [] })),
});
