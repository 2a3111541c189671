import type { MapRequest, MapWindow, PlaceFile } from '../entities';
import type { EventDateWeights } from '../language';
import type { ConvertedPlaces, GazetteerConversion, GazetteerIndex } from './gazetteer/model';
import type { OwnVocabulary, PackListing } from './vocabulary/model';
import type {
  Analysis,
  Article,
  ArticleReader,
  Entity,
  EntityKind,
  Inputs,
  Outcome,
  Problem,
  Reading,
  Settings,
} from '../model';

/** What the vault knows, as far as recognition needs it. */
export interface Knowledge {
  readonly entities: readonly Entity[];
  /** Surface forms never recognised. */
  readonly ignored: readonly string[];
  /** Ids of the built-in packs in use. */
  readonly packs: readonly string[];
  /** The user's own packs in use. */
  readonly own: readonly OwnVocabulary[];
  readonly images: Settings['reading']['images'];
  /** Gazetteer files of the user's in use; none where it is left out. */
  readonly gazetteers?: readonly GazetteerIndex[];
}

/**
 * Reading and understanding, without writing: runs in the plugin's worker and directly in the CLI, the same code, the
 * same answers (`workflow/engine.ts`).
 */
export interface Engine extends ArticleReader {
  /**
   * Replaces what is known of the vault. An entity that is the same object as at the last time is known already, so that
   * telling all again costs what changed.
   */
  know(knowledge: Knowledge): Promise<void>;
  analyze(article: Article): Promise<Analysis>;
  /**
   * Reads and understands inputs ahead of whoever takes them, side by side, and gives them in their order; an engine that
   * cannot leaves it out. By what was known when it was called. `filed`: versions of articles (`versionId`) that have
   * their note, so that most likely nobody asks for their analysis.
   */
  ahead?(inputs: Inputs, filed: readonly string[]): AsyncIterable<Reading>;
  /**
   * Entities of the packs and the gazetteer whose name or alias begins with the words, or has a word that does; the best
   * known first, at most 50. For pickers. None of them need have a note.
   */
  find?(words: string, kinds: readonly EntityKind[]): Promise<readonly Entity[]>;
  /** What the packs and the gazetteer know of entities by their ids, with all they refer to; ids that nothing knows are left out. */
  about?(ids: readonly string[]): Promise<readonly Entity[]>;
  /** What a small map of a place draws, from the built-in places alone; null where there is no map. */
  map?(request: MapRequest): Promise<MapWindow | null>;
  /** By what dates of events are decided, for whoever states another day of publication; null from an engine that has none. */
  eventDateWeights?(): Promise<EventDateWeights | null>;
  /** The packs there are and what they hold, as they were last told. */
  vocabulary?(): Promise<readonly PackListing[]>;
  /** Makes the index of a gazetteer file beside the built-in gazetteer; see `convertPlaces` for its problems. */
  convert?(file: PlaceFile, conversion: GazetteerConversion): Promise<Outcome<ConvertedPlaces>>;
  /** A check sum of the built-in gazetteer, as `ConvertedPlaces` has it. */
  base?(): Promise<string>;
  /** What is wrong with the gazetteer files that were last told; of these only those of an `outdated-index` are in use. */
  unusable?(): Promise<readonly Problem[]>;
  /** Nobody waits for the call at hand any more: an engine that can break it off does so. */
  abandon?(): void;
}

/** Built-in data, as the text it ships as (`src/data/`). */
export interface EngineData {
  /** Gazetteer rows; `entities/gazetteer.ts` knows the columns. */
  readonly gazetteer: string;
  /** Given and family names with their weights. */
  readonly names: string;
  /** Word clusters; `language/tagger/clusters.ts` knows the columns. */
  readonly clusters: string;
  /** Weights of the tagger; `language/tagger/model.ts` knows the format. */
  readonly tagger: string;
  /** Words that speak of one country; `entities/country-words.ts` knows the columns. */
  readonly countryWords: string;
  /** Trees that locate a story; `entities/story-location/model.ts` knows the lines. */
  readonly storyLocation: string;
  /** Who held which office when; `entities/persons/office-holders.ts` knows the columns. */
  readonly officeHolders: string;
  /** Weights of the themes' scorer; `themes/weights.ts` knows the format. */
  readonly themes: string;
  /** Weights of dates; `language/event-dates/weights.ts` knows the format. */
  readonly eventDate: string;
  /** YAML packs by file name: agencies, themes, outlets. */
  readonly packs: Readonly<Record<string, string>>;
}
