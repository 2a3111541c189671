import { englishWords } from '../../data/lexicon';
/** Words for those who sit in a chamber, folded: what they belong to, and on which side they sit. */
const MEMBERS = englishWords('members');
const CHAMBERS = englishWords('chambers');

/** `Republican`, `Democratic`, `Minority`: says of what side somebody or something is, and names no body by itself. */
export const isSide = (fold: string): boolean => MEMBERS.has(fold);
/** `House`, `Senate`: short for a chamber of some country or state. */
export const isChamber = (fold: string): boolean => CHAMBERS.has(fold);
