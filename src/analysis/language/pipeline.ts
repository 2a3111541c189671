import type { Lexicon } from './matcher';
import type { NameStatistics } from './names';
import type { Recognizer, Refiner } from './recognizer';
import { acronyms, enterpriseNames } from './recognizers/acronyms';
import { agencyDescriptions, type IsPlace } from './recognizers/agency-descriptions';
import { agencyShortForms } from './recognizers/agency-owners';
import { agencyNames } from './recognizers/agency-names';
import { knownNames, type KnownForm } from './recognizers/known';
import { korean } from './ko/recognizer';
import { bareNames, portfolios, sentenceHeads, shortNames } from './refiners/short-names';
import { bodies } from './refiners/bodies';
import { foreignPlaces, sides } from './refiners/sides';
import { ignored, oneType, overlap, parts } from './refiners/overlap';
import { ownSpans } from './refiners/own-spans';
import { tagged } from './refiners/tagger';
import type { Tagger } from './tagger/tagger';

/** What recognition knows before it reads an article. */
export interface LanguageKnowledge {
  readonly names: NameStatistics;
  /** Whether a form is a body's, or an outlet's, by a pack or a user. */
  readonly isKnownBody: (form: string) => boolean;
  /** Forms of the vault's entities, the packs and the outlets. */
  readonly known: Lexicon<KnownForm>;
  /** Forms of the packs and outlets alone: what a vault knows must not change where a name ends. */
  readonly packed: Lexicon<KnownForm>;
  /** Finds places by the gazetteer. */
  readonly toponyms: Recognizer;
  readonly isPlace: IsPlace;
  readonly tagger: Tagger;
  /** Surface forms never recognised. */
  readonly ignored: readonly string[];
}

/** All recognizers; each reads the document alone, so that their order only breaks ties. */
export function recognizers({ names, known, packed, toponyms, isPlace }: LanguageKnowledge): readonly Recognizer[] {
  return [
    knownNames(known, names), // what the user and the packs know comes first
    agencyDescriptions(isPlace), // before names, whose heads it shares
    agencyShortForms, // after descriptions, which are longer
    agencyNames(names, packed),
    enterpriseNames,
    acronyms,
    korean,
    toponyms, // last: a place inside another name is not a place
  ];
}

/** All refiners, in the order they must run; what the last one keeps is final. */
export function refiners(knowledge: LanguageKnowledge): readonly Refiner[] {
  const { names, packed, tagger, isPlace, ignored: forms } = knowledge;
  return [
    tagged(tagger), // first: what the rules propose is its evidence
    ignored(forms), // nothing may be built on what the user does not want
    sides(isPlace), // before overlaps, in which the longer of two would win
    bodies({ names, packed, isPlace }), // after sides, which know a chamber's, and before overlaps for the same reason
    portfolios, // before short names, which would repeat them
    foreignPlaces, // before overlaps: what is no place in German must not beat what is known
    sentenceHeads(names), // before short names: what is no name has no short form
    shortNames(names), // adds, so before overlaps are decided
    overlap, // everything that is proposed is there
    parts, // joins what overlaps left side by side
    oneType, // only what stays can disagree
    bareNames, // after who is a person is known
    ownSpans(knowledge.isKnownBody), // last: what is kept is cut, and nothing is built on it
  ];
}
