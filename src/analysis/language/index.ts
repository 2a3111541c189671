export { agencyHeadAt, agencyType, isAgencyHead, isGenericBody } from './agency-words';
export { bodyFault } from './body-words';
export { FUNCTION_WORDS } from './names';
export { divisionLevel, levelOf } from './agency-words';
export { adjectiveOf, demonymCountry, demonymRegion, isDemonym } from './place-words';
export { comparePoints } from './differences/compare';
export { RELATIONS, type PointRelation, type ToldPoint, type ToldPoints } from './difference-point';
export { readPoints } from './differences/points';
export { statedContainers } from './stated-containers';
export type { Sentence, TextDocument, Token } from './document';
export { toTextDocument } from './document-build';
export { isAboutNorth, KOREAN_PEOPLE } from './ko/words';
export { koreanTitle } from './ko/persons';
export { isBetween, isKoreanName, isKoreanTitle } from './ko/words';
export { givenKey, koreanFamilyKey, romanisedWords, sameKoreanFamily } from './ko/spelling';
export { findEventDates, findPastDates } from './event-dates/find';
export { parseEventDateWeights, type EventDateWeights } from './event-dates/find';
export { languageName, LANGUAGES, reads } from './recognizer';
export { buildLexicon, type Lexicon, type MutableLexicon } from './matcher';
export { isEastAsianSurname } from './names';
export { parseNames, type NameCounts, type NameStatistics } from './names';
export { isOrganizationHead } from './agency-words';
export { isChamber, isSide } from './agency-words';
export { placeWord, type PlaceWordKind } from './place-words';
export { recognizers, refiners } from './pipeline';
export { recognize, refine, type Recognized } from './recognizer';
export type { Recognizer, Refiner } from './recognizer';
export type { KnownForm } from './recognizers/known';
export { datelinesOf, withoutDatelines } from './statements';
export { findStatements, headlineDocument, headlineStatements } from './statements';
export { quotationsOf } from './quotations';
export { lazily } from './caches';
export { isWithin, nearby, outerOf, type StatementSpans } from './statement-spans';
export { isWritten } from './matcher';
export {
  fullTitle,
  isHonorific,
  isKin,
  isPortfolio,
  isRegnal,
  isRoleHead,
  isRoleModifier,
  isSpeechVerb,
  sexOf,
} from './titles';
export { tokenAt } from './document';
