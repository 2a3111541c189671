import { englishWords } from '../../../data/lexicon';
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
