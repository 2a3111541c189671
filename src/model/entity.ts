export type EntityKind = 'agency' | 'organization' | 'person' | 'place' | 'theme' | 'source';
export const ENTITY_KINDS: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'theme', 'source'];

/** WGS 84 degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** `country` and `admin1` are levels of the hierarchy, the rest kinds of places on the ground. */
export type PlaceKind = 'country' | 'admin1' | 'admin2' | 'city' | 'region' | 'water' | 'facility';

/** Something that can have a note. Its `id` is its identity (see `entityId`), and what others refer to it by. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Canonical name, without qualifier. */
  readonly name: string;
  /** Other surface forms that hold everywhere; never one that only holds inside one article. */
  readonly aliases: readonly string[];
  /** Where the entity is known from. */
  readonly origin: 'vault' | 'pack' | 'gazetteer' | 'article';
  /** Superior body. */
  readonly parent?: string;
  /** Place an agency or organisation is tied to; for a place the next larger place. */
  readonly location?: string;
  readonly coordinates?: Coordinates;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Canonical name of the first-level division, for a place. */
  readonly admin1?: string;
  readonly placeKind?: PlaceKind;
  readonly population?: number;
  /** Of a place that is only in a gazetteer file of the user's: that file's name. */
  readonly placesFile?: string;
  /** Broader theme. */
  readonly broader?: string;
  /** Phrases a theme listens to. */
  readonly terms?: readonly string[];
  /** Home page of a source. */
  readonly url?: string;
  /** How strictly its forms match, where a user said so. */
  readonly match?: MatchMode;
  /** Of a vault's entity, the forms its user gave it: they mean it before what a pack says, or another article's words. */
  readonly byHand?: readonly string[];
  /** Marks of the aliases its user took away (`aliasMark`). */
  readonly removed?: readonly string[];
}

/** How strictly the forms of a vault's entity match: a user's choice, kept on its note. */
export type MatchMode = 'exact' | 'case' | 'off';
