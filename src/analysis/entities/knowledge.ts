import { lookUps, PackRegistry, SentEntities, VaultRegistry } from './vault-registry';
import { parseOutlets } from '../../intake';
import {
  buildLexicon,
  type KnownForm,
  lazily,
  type Lexicon,
  type NameStatistics,
  parseNames,
  type Recognizer,
  recognizers,
  type Refiner,
  refiners,
} from '../language';
import { toponymRecognizer } from '../language/recognizers/toponyms';
import { parseClusters, parseTagger } from '../language/tagger/model';
import { createTagger, type Tagger } from '../language/tagger/tagger';
import { type Entity, type EntityKind, foldForm } from '../../model';
import { parseDecisions, type FittedDecisions } from '../language/fitted-decisions';
import { isActor, agencyNaming } from './bodies/names';
import { type AgencyPack, parseAgencyPack } from './bodies/pack';
import { type BuiltInGazetteer, type Gazetteer, parseGazetteer } from './gazetteer';
import { KnownForms, knownForms } from './known-forms';
import { addPlaces } from './place-files/added-gazetteer';
import { type NameKnowledge, newsMeaning } from './place-files/form-use';
import { PlaceIndex, type PlaceIndexText } from './place-files/place-index';
import { officeHolders } from './persons/office-holders';
import { placeByHand } from './places/candidates';
import { parseCountryWords } from './country-words';
import type { ResolutionKnowledge } from './resolve';
import { parseLocationModel } from './story-location';

/** Built-in data of recognition, as the text it ships as (`src/data/`). */
export interface KnowledgeData {
  /** Gazetteer rows; `gazetteer.ts` knows the columns. */
  readonly gazetteer: string;
  /** Given and family names with their weights. */
  readonly names: string;
  /** Word clusters; `language/tagger/model.ts` knows the columns. */
  readonly clusters: string;
  /** Weights of the tagger; `language/tagger/model.ts` knows the format. */
  readonly tagger: string;
  /** Words that speak of one country; `country-words.ts` knows the columns. */
  readonly countryWords: string;
  /** Trees that locate a story; `story-location/index.ts` knows the lines. */
  readonly storyLocation: string;
  /** Trees that say whose name is worth a note; `language/fitted-decisions.ts` knows the lines. */
  readonly admission: string;
  /** Trees that say how sure a statement is. */
  readonly claims: string;
  /** Who held which office when; `persons/office-holders.ts` knows the columns. */
  readonly officeHolders: string;
  /** YAML packs by file name. Those of agencies and outlets are read here: `agencies-*.yaml`, `outlets.yaml`. */
  readonly packs: Readonly<Record<string, string>>;
}

/** What the vault knows. */
export interface KnownEntities {
  readonly entities: readonly Entity[];
  readonly ignored: readonly string[];
}

/** What is claimed of articles, each by a fitted decision: that a statement is right, what a story rests on, an outlet cited, one story. */
export const CLAIMS = ['right', 'sourcing', 'cites', 'story'] as const;
type Claim = (typeof CLAIMS)[number];

/** Everything recognition and resolution act by. */
export interface Knowledge extends ResolutionKnowledge {
  /** Read with the first article that asks. */
  readonly claims: () => FittedDecisions<Claim>;
  readonly recognizers: readonly Recognizer[];
  readonly refiners: readonly Refiner[];
  /** Entities of packs and gazetteer for a picker, the best first. */
  find(words: string, kinds: readonly EntityKind[]): readonly Entity[];
  /** The same for another vault; the parsed data is shared. */
  know(knowledge: KnownEntities): Knowledge;
}

/** What recognition knows, kept up with one vault: an update costs what changed. */
export interface KnowledgeStore {
  /** As it is now; an earlier one is out of date. */
  readonly knowledge: Knowledge;
  /** The gazetteer without files of places. */
  readonly shipped: BuiltInGazetteer;
  /** The agency packs that are built in. */
  readonly packs: readonly AgencyPack[];
  /**
   * The same for these agency packs and an empty vault, of two that describe one body the first; all else that was
   * parsed is shared. How ministries and branches are named the built-in packs say as well.
   */
  of(packs: readonly AgencyPack[]): KnowledgeStore;
  /** The same with places of files beside those built in, and of none else, for an empty vault. */
  withPlaces(files: readonly PlaceIndexText[]): KnowledgeStore;
  know(knowledge: KnownEntities): void;
}

/** Parses the data, once (about 0.1 s), for an empty vault; throws when the shipped data is broken, which is a bug. */
export const createKnowledge = (data: KnowledgeData): Knowledge => createKnowledgeStore(data).knowledge;

export function createKnowledgeStore(data: KnowledgeData): KnowledgeStore {
  const outlets = parseOutlets(data.packs['outlets.yaml'] ?? '[]');
  const builtIn = readPacks(data.packs);
  const gazetteer = parseGazetteer(data.gazetteer);
  const names = parseNames(data.names);
  const parsed = {
    gazetteer,
    shipped: gazetteer,
    isPlaceInNews: newsMeaning(() => data.clusters, isPlaceName(gazetteer)),
    outlets,
    names,
    builtIn,
    toponyms: toponymRecognizer(gazetteer.toponyms(), names),
    tagger: lazyTagger(() => taggerOf(data, names, gazetteer)),
    countryWords: parseCountryWords(data.countryWords),
    location: lazily(() => parseLocationModel(data.storyLocation)),
    admission: lazily(() => parseDecisions(data.admission, ['worth', 'no-name'])),
    claims: lazily(() => parseDecisions(data.claims, CLAIMS)),
    holders: officeHolders(data.officeHolders),
  };
  return storeOf(parsed, builtIn);
}

function storeOf(parsed: Parsed, packs: readonly AgencyPack[]): KnowledgeStore {
  const packed = new PackRegistry(packs, parsed.outlets);
  const forms = buildLexicon(knownForms(packed));
  const naming = agencyNaming([...new Set([...packs, ...parsed.builtIn])]);
  return new ParsedKnowledge({
    ...parsed,
    used: packs,
    packed,
    forms,
    naming,
    find: lookUps(packed, parsed.gazetteer),
  });
}

/** Whether a word is a place's name and not mostly something else's. */
const isPlaceName =
  (gazetteer: BuiltInGazetteer) =>
  (word: string): boolean => {
    const { common, weak } = gazetteer.rows;
    return !common.has(word) && !weak.has(word) && gazetteer.find(word).length > 0;
  };

/** Files are read by what the built-in data says of words; the tagger, which learned on that alone, sees none of them. */
function withPlaces(parsed: Parsed, files: readonly PlaceIndexText[]): Parsed {
  const { shipped, names } = parsed;
  if (files.length === 0)
    return { ...parsed, gazetteer: shipped, toponyms: toponymRecognizer(shipped.toponyms(), names) };
  const { common, weak } = shipped.rows;
  const gazetteer = addPlaces(
    shipped,
    files.map((file) => new PlaceIndex(file)),
    { names, common, weak, isPlaceInNews: parsed.isPlaceInNews },
  );
  return { ...parsed, gazetteer, toponyms: toponymRecognizer(shipped.toponyms(), names, gazetteer.formsFor) };
}

/** What is parsed once, whatever packs are used. */
interface Parsed extends Pick<
  Knowledge,
  'gazetteer' | 'outlets' | 'names' | 'holders' | 'countryWords' | 'location' | 'admission' | 'claims'
> {
  /** The gazetteer without files of places. */
  readonly shipped: BuiltInGazetteer;
  readonly isPlaceInNews: NameKnowledge['isPlaceInNews'];
  readonly builtIn: readonly AgencyPack[];
  readonly toponyms: Recognizer;
  readonly tagger: Tagger;
}

/** What is the same for every vault. */
interface Common extends Parsed, Pick<Knowledge, 'naming' | 'find'> {
  readonly used: readonly AgencyPack[];
  readonly packed: PackRegistry;
  /** Forms of the packs alone. */
  readonly forms: Lexicon<KnownForm>;
}

class ParsedKnowledge implements KnowledgeStore {
  private readonly sent = new SentEntities();
  private readonly registry: VaultRegistry;
  private readonly known: KnownForms;
  private ignored: readonly string[] = [];
  knowledge: Knowledge;

  constructor(private readonly common: Common) {
    this.registry = new VaultRegistry(common.packed);
    const { gazetteer } = common;
    const isPlace = (form: string, id: string): boolean =>
      gazetteer.find(form).length > 0 || gazetteer.isCalled(id, form);
    this.known = new KnownForms(common.packed, common.forms, this.registry, isPlace);
    this.knowledge = this.build();
  }

  get shipped(): BuiltInGazetteer {
    return this.common.shipped;
  }

  get packs(): readonly AgencyPack[] {
    return this.common.builtIn;
  }

  withPlaces(files: readonly PlaceIndexText[]): KnowledgeStore {
    return storeOf(withPlaces(this.common, files), this.common.used);
  }

  of(packs: readonly AgencyPack[]): KnowledgeStore {
    return storeOf(this.common, packs);
  }

  know({ entities, ignored }: KnownEntities): void {
    const { changed, gone } = this.sent.differences(entities);
    const whole = changed.map((entity) => withFacts(entity, this.common.gazetteer));
    const { lexicon } = this.known;
    this.known.update(this.registry.tell({ changed: whole, gone }));
    const isSame = lexicon === this.known.lexicon;
    if (isSame && ignored.length === this.ignored.length && ignored.every((form, at) => form === this.ignored[at]))
      return;
    this.ignored = ignored;
    this.knowledge = this.build();
  }

  private build(): Knowledge {
    const { gazetteer, names, toponyms, tagger, forms } = this.common;
    const { ignored, known, registry } = this;
    const isPlace = (form: string): boolean => gazetteer.find(form).length > 0;
    const isKnownBody = (form: string): boolean => registry.byForm(form).some(({ entity }) => isActor(entity));
    const isDivision = (form: string): boolean => gazetteer.find(form).some(({ kind }) => kind === 'admin1');
    const places = { toponyms, isPlace, isDivision };
    const language = { names, known: known.lexicon, packed: forms, tagger, ignored, isKnownBody, ...places };
    return {
      ...this.common,
      registry,
      isIgnored: ignoredNames(ignored),
      recognizers: recognizers(language),
      refiners: refiners(language),
      know: (next) => {
        const another = new ParsedKnowledge(this.common);
        another.know(next);
        return another.knowledge;
      },
    };
  }
}

/** Weights are read with the first article that needs them: a start must be light. */
function lazyTagger(make: () => Tagger): Tagger {
  const tagger = lazily(make);
  return { read: (document, proposals) => tagger().read(document, proposals) };
}

function taggerOf(data: KnowledgeData, names: NameStatistics, gazetteer: Gazetteer): Tagger {
  const clusters = parseClusters(data.clusters);
  return createTagger(parseTagger(data.tagger), {
    names,
    clusterOf: (word) => clusters.get(word),
    placeRank: (form) => placeRank(gazetteer, form),
  });
}

function ignoredNames(ignored: readonly string[]): (name: string) => boolean {
  const folded = new Set(ignored.map(foldForm));
  return (name) => folded.size > 0 && folded.has(foldForm(name));
}

/** How prominent the best known place of a name is, 1 to 9 (a decimal logarithm, about); 0 where there is none. */
export function placeRank(gazetteer: Gazetteer, form: string): number {
  const prominence = gazetteer.find(form)[0]?.prominence;
  return prominence === undefined ? 0 : Math.max(1, Math.min(9, Math.round(prominence)));
}

/** A note keeps little of a place; the rest is the gazetteer's. Where both say something the user's note is right. */
function withFacts(entity: Entity, gazetteer: Gazetteer): Entity {
  if (entity.kind !== 'place') return entity;
  const place = gazetteer.get(entity.id)?.entity ?? placeByHand(entity, gazetteer);
  return place ? { ...place, ...entity, aliases: [...new Set([...entity.aliases, ...place.aliases])] } : entity;
}

function readPacks(files: Readonly<Record<string, string>>): AgencyPack[] {
  return Object.keys(files)
    .filter((name) => name.startsWith('agencies-'))
    .map((name) => {
      const pack = parseAgencyPack(files[name] ?? '', name);
      if (!pack.ok) throw new Error(`${name}: ${pack.problem.message} ${pack.problem.where ?? ''}`);
      return pack.value;
    });
}
