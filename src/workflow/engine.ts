import { analyze, documentOf, type AnalysisKnowledge } from '../analysis/analyze';
import type { BuiltInGazetteer, KnowledgeStore, Knowledge } from '../analysis/entities';
import { bestNamed, convertPlaces, createKnowledgeStore, searchLine } from '../analysis/entities';
import { KnownNameIndex } from '../analysis/entities/known-names/find-names';
import { readArticles, type IntakeContext, type ReadingTools } from '../intake';
import { feedReader } from '../intake/feeds/reader';
import { inspect } from '../intake/inspect';
import { languageOf } from '../intake/language';
import { parseEventDateWeights, readPoints, type EventDateWeights } from '../analysis/language';
import { momentOf, ok, type Analysis, type Article, type Entity, type EntityKind, type Problem } from '../model';
import type { ThemePack, ThemeWeights } from '../analysis/themes';
import { createClassifier, parseThemePack, parseThemeWeights, themeEntity, withVaultThemes } from '../analysis/themes';
import { checksum } from '../index/cache/checksum';
import { outdated, readIndexes } from './gazetteer/read-indexes';
import type { GazetteerIndex, ReadIndexPart } from './gazetteer/model';
import type { Engine, EngineData, VaultKnowledge } from './ports';
import { readEach } from './reading';
import { UsedPacks } from './vocabulary/used-packs';

/**
 * Reading and understanding on built-in data, in this thread. The data is parsed when it is first needed (about half a
 * second); a pack that cannot be parsed is a bug in what ships, and throws.
 */
export function createEngine(data: EngineData, tools: EngineTools): Engine {
  let built: Understanding | null = null;
  const understanding = (): Understanding => (built ??= new Understanding(data, tools));
  const names = new KnownNameIndex();
  const read: Engine['read'] = (input) =>
    readArticles(input, { ...tools, outlets: understanding().known.outlets, images: understanding().images });
  return {
    know: async (knowledge) => understanding().know(knowledge),
    read,
    ahead: (inputs) => readEach(inputs, read),
    inspect,
    ...feedReader,
    analyze: async (article) => understanding().analyze(article),
    readPoints: async (article) => readPoints(documentOf(article), momentOf(article)),
    find: async (words, kinds) => understanding().find(words, kinds),
    language: async (text) => languageOf(text),
    about: async (ids) => understanding().about(ids),
    map: async (request) => understanding().known.gazetteer.map(request),
    eventDateWeights: async () => understanding().dateWeights,
    claims: async () => data.claims,
    vocabulary: async () => understanding().packs.list(),
    knowNames: async (changes) => names.update(changes),
    namesIn: async (search) => names.find(search),
    suggestNames: async (request) => names.suggest(request),
    convert: async (file, { limits, write, ...control }) => {
      const converted = await convertPlaces({ file, limits, write, control, gazetteer: understanding().shipped });
      return converted.ok ? ok({ ...converted.value, base: understanding().base }) : converted;
    },
    base: async () => understanding().base,
    unusable: async () => understanding().unusable,
  };
}

/** What an engine works with: reading, and where the indexes of gazetteer files are. */
export interface EngineTools extends ReadingTools {
  readonly readIndexPart?: ReadIndexPart;
}

type Themes = Pick<AnalysisKnowledge, 'classifier' | 'themes'>;

const sameItems = <T>(some: readonly T[], more: readonly T[]): boolean =>
  some.length === more.length && some.every((each, at) => each === more[at]);

class Understanding {
  private store: KnowledgeStore;
  readonly packs: UsedPacks;
  readonly dateWeights: EventDateWeights;
  /** Null until an article asks: many slices may be told before. */
  private inUse: Themes | null = null;
  /** The vault's themes, as it told of them. */
  private vaultThemes: readonly Entity[] = [];
  private weights: ThemeWeights | null = null;
  images: IntakeContext['images'] = 'link';

  /** What is wrong with the gazetteer files that were told. */
  unusable: readonly Problem[] = [];
  private sum: string | null = null;
  /** Those told last. */
  private gazetteers: readonly GazetteerIndex[] = [];

  constructor(
    private readonly data: EngineData,
    private readonly tools: EngineTools,
  ) {
    this.store = createKnowledgeStore(data);
    this.dateWeights = parseEventDateWeights(data.eventDate);
    this.packs = new UsedPacks({ themes: themePacks(data), agencies: this.store.packs });
  }

  /** A check sum of the built-in gazetteer. */
  get base(): string {
    return (this.sum ??= checksum(this.shipped.text));
  }

  get known(): Knowledge {
    return this.store.knowledge;
  }

  /** The gazetteer without files of the user's. */
  get shipped(): BuiltInGazetteer {
    return this.store.shipped;
  }

  async know({ entities, ignored, packs, own, images, gazetteers = [] }: VaultKnowledge): Promise<void> {
    this.images = images;
    if (!sameItems(stampsOf(gazetteers), stampsOf(this.gazetteers))) await this.open(gazetteers);
    const before = this.packs.agencies;
    const areOthers = this.packs.use(packs, own);
    if (areOthers && !sameItems(before, this.packs.agencies)) this.store = this.store.of(this.packs.agencies);
    this.store.know({ entities, ignored });
    const vaultThemes = entities.filter(({ kind, terms }) => kind === 'theme' && terms !== undefined);
    if (areOthers || !sameItems(vaultThemes, this.vaultThemes)) this.inUse = null;
    this.vaultThemes = vaultThemes;
  }

  /** Reads the indexes of gazetteer files; one that cannot be used is left out. */
  private async open(gazetteers: readonly GazetteerIndex[]): Promise<void> {
    const { texts, problems } = await readIndexes(gazetteers, this.tools.readIndexPart ?? NO_PARTS);
    this.store = this.store.withPlaces(texts);
    this.gazetteers = gazetteers;
    const old = gazetteers.filter((each) => each.base !== this.base).map(({ file }) => outdated(file));
    this.unusable = [...problems, ...old];
  }

  find(words: string, kinds: readonly EntityKind[]): readonly Entity[] {
    const themes = kinds.includes('theme') ? [...this.themes().themes.values()].map(themeEntity) : [];
    return [...findThemes(words, themes), ...this.known.find(words, kinds)];
  }

  about(ids: readonly string[]): readonly Entity[] {
    const { registry, gazetteer } = this.known;
    const found = new Map<string, Entity>();
    const due = new Set(ids);
    // A set goes on to what is added while it is walked.
    for (const id of due) {
      const theme = id.startsWith('theme:') ? this.themes().themes.get(id) : undefined;
      const entity = registry.byId(id) ?? gazetteer.get(id)?.entity ?? (theme && themeEntity(theme));
      if (entity === undefined) continue;
      found.set(id, entity);
      for (const above of [entity.parent, entity.location, entity.broader]) if (above !== undefined) due.add(above);
    }
    return [...found.values()];
  }

  analyze(article: Article): Analysis {
    const { dateWeights } = this;
    return analyze(article, { knowledge: this.known, ...this.themes(), dateWeights });
  }

  private themes(): Themes {
    this.weights ??= parseThemeWeights(this.data.themes);
    return (this.inUse ??= themesOf(withVaultThemes(this.packs.themes, this.vaultThemes), this.weights));
  }
}

const NO_PARTS: ReadIndexPart = async () => null;

const stampsOf = (gazetteers: readonly GazetteerIndex[]): readonly string[] =>
  gazetteers.map(({ file, stamp }) => `${stamp} ${file}`);

/** Few enough to be looked through anew each time. */
const findThemes = (words: string, themes: readonly Entity[]): readonly Entity[] =>
  bestNamed(
    words,
    themes.map((theme) => [searchLine(theme), theme] as const),
    () => 0,
    themes.length,
  );

const themesOf = (packs: readonly ThemePack[], weights: ThemeWeights): Themes => ({
  classifier: createClassifier(packs, weights),
  themes: new Map(packs.flatMap((pack) => pack.themes.map((theme) => [theme.entity, theme] as const))),
});

function themePacks({ packs }: EngineData): readonly ThemePack[] {
  return Object.keys(packs)
    .filter((name) => name.startsWith('themes-'))
    .map((name) => {
      const parsed = parseThemePack(packs[name] ?? '', name);
      if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.message}`);
      return parsed.value;
    });
}
