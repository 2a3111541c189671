import { englishWords } from '../../../data/lexicon';
/** Classes of English words that clauses and noun phrases are told by; all folded. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const SUBORDINATORS = englishWords('subordinators');
export const COORDINATORS = set('and or but nor yet');
export const PREPOSITIONS = englishWords('words-prepositions');
export const DETERMINERS = englishWords('words-determiners');
/** Pronouns a clause may have as its subject. */
export const SUBJECTS = englishWords('subjects');
export const AUXILIARIES = set(
  'is are was were be been being am has have had having do does did will would can could may might must shall should ought not never cannot ' +
    'isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant couldnt mightnt mustnt shouldnt ' +
    'im youre theyre weve theyve youve ive id hed shed wed theyd youd ill hell shell well theyll youll whos',
);
export const ADVERBS = englishWords('adverbs');
/** Irregular pasts of common verbs. */
export const PASTS = englishWords('words-pasts');
/** End in -ly and are no adverbs. */
export const NO_ADVERBS = englishWords('no-adverbs');
export const DAYS = englishWords('words-days');
export const PERIOD = /^(?:week|month|year|summer|spring|fall|winter|night|morning|afternoon|evening)$/;
export const PERSONAL = englishWords('personal');
/** What a clause that is an object begins with. */
export const CLAUSE_OPENERS = englishWords('clause-openers');
/** What something is said in: “in a statement”. */
export const OCCASIONS = englishWords('occasions');
/** What a line may begin with before a colon, and is nobody who speaks. */
export const LABELS = englishWords('words-labels');
/** After a comma these say more of the one who speaks, or of what happened, and are not what is said. */
export const ADDITIONS = englishWords('additions');
/** After a comma these leave the object of an act. */
export const LEAVES_OBJECT = englishWords('leaves-object');
