import type { KnowledgeData, MapRequest, MapWindow, PlaceFile } from '../analysis/entities';
import type { FeedReader } from '../intake/feeds/reader';
import type { Inspection } from '../intake/inspect';
import type { EventDateWeights, ToldPoints } from '../analysis/language';
import type { ConvertedPlaces, GazetteerConversion, GazetteerIndex } from './gazetteer/model';
import type { OwnVocabulary, PackListing } from './vocabulary/model';
import type {
  Analysis,
  Article,
  Entity,
  EntityKind,
  Input,
  Inputs,
  KnownNameMatch,
  NameChanges,
  NameRequest,
  NameSuggestion,
  SuggestionRequest,
  Outcome,
  Problem,
  Reading,
  Settings,
} from '../model';

/** What the vault knows, as far as recognition needs it. */
export interface VaultKnowledge {
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

/** Reads articles out of inputs. */
export interface Reader {
  /** The articles of one input, or the reason there is none; one input may hold many. Never throws for bad input. An aborted `signal` says that nobody waits for the articles any more. */
  read(input: Input, signal?: AbortSignal): AsyncIterable<Outcome<Article>>;
  /** What can be said of an input before its articles are read; see `intake/inspect.ts`. */
  inspect(input: Input, complete: boolean): Promise<Inspection>;
}

/** Understands articles by what it knows. An aborted `signal` says that nobody waits for the answer any more. */
export interface Analyzer {
  /**
   * Replaces what is known of the vault. An entity that is the same object as at the last time is known already, so that
   * telling all again costs what changed.
   */
  know(knowledge: VaultKnowledge, signal?: AbortSignal): Promise<void>;
  analyze(article: Article, signal?: AbortSignal): Promise<Analysis>;
  /** What an article tells of numbers and dates, to be held against another's. */
  readPoints(article: Article, signal?: AbortSignal): Promise<ToldPoints>;
  /**
   * What comes of inputs, in their order, read and perhaps understood ahead of whoever takes it, by what is known when it
   * is called; what a reader throws is a failed outcome. `filed`: versions of articles (`versionId`) that have their note,
   * so that most likely nobody asks for their analysis.
   */
  ahead(inputs: Inputs, filed: readonly string[], signal?: AbortSignal): AsyncIterable<Reading>;
}

/** Answers from the packs and the gazetteer. */
export interface Lookup {
  /**
   * Entities whose name or alias begins with the words, or has a word that does; the best known first, at most 50. For
   * pickers. None of them need have a note.
   */
  find(words: string, kinds: readonly EntityKind[]): Promise<readonly Entity[]>;
  /** What is known of entities by their ids, with all they refer to; ids that nothing knows are left out. */
  about(ids: readonly string[]): Promise<readonly Entity[]>;
  /** The language of a text (ISO 639-1), `und` where it is unclear; see `intake/language.ts`. */
  language(text: string): Promise<string>;
  /** What a small map of a place draws, from the built-in places alone; null where there is no map. */
  map(request: MapRequest): Promise<MapWindow | null>;
  /** By what dates of events are decided, for whoever states another day of publication. */
  eventDateWeights(): Promise<EventDateWeights | null>;
  /** The table of what is claimed of articles (`src/data/claims.tsv`), for whoever compares what was analysed. */
  claims(): Promise<string>;
  /** The packs there are and what they hold, as they were last told. */
  vocabulary(): Promise<readonly PackListing[]>;
  /** Makes the index of a gazetteer file beside the built-in gazetteer; see `convertPlaces` for its problems. */
  convert(file: PlaceFile, conversion: GazetteerConversion): Promise<Outcome<ConvertedPlaces>>;
  /** A check sum of the built-in gazetteer, as `ConvertedPlaces` has it. */
  base(): Promise<string>;
  /** What is wrong with the gazetteer files that were last told; of these only those of an `outdated-index` are in use. */
  unusable(): Promise<readonly Problem[]>;
}

/** Finds the names of a vault's entity notes in texts of the user's. An aborted `signal` says that nobody waits for the answer any more. */
export interface NameLookup {
  /** Takes in what changed of the names of notes since the last time; the first tells all. */
  knowNames(changes: NameChanges): Promise<void>;
  /** Where notes are named in a text, in order, none within another. */
  namesIn(search: NameRequest, signal?: AbortSignal): Promise<readonly KnownNameMatch[]>;
  /** Names that what was typed may be the beginning of, the likeliest first, one for each note; null where its place is no prose. */
  suggestNames(request: SuggestionRequest): Promise<readonly NameSuggestion[] | null>;
}

/**
 * Reading and understanding, without writing: the same code and the same answers in the caller's thread
 * (`workflow/engine.ts`) and in workers (`workflow/transport/`).
 */
export interface Engine extends Reader, FeedReader, Analyzer, Lookup, NameLookup {}

/** Built-in data, as the text it ships as (`src/data/`). */
export interface EngineData extends KnowledgeData {
  /** Weights of the themes' scorer; `themes/score.ts` knows the format. */
  readonly themes: string;
  /** Weights of dates; `language/event-dates/find.ts` knows the format. */
  readonly eventDate: string;
}
