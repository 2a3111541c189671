import { englishWords } from '../../data/lexicon';
/** Endings that make a name a company's. */
const COMPANY = englishWords('company');
/** Heads of the names of other bodies: parties, schools, associations, media, teams. */
const HEADS = [...englishWords('organization-words-heads')];
const HEAD_SET = new Set(HEADS);
/** Words that stand in names of organisations and hardly in names of people. */
const WORDS = new Set([...COMPANY, ...HEADS, ...englishWords('organization-words-words')]);

export const isCompanyEnding = (fold: string): boolean => COMPANY.has(fold);
export const isOrganizationHead = (fold: string): boolean => HEAD_SET.has(fold) || COMPANY.has(fold);
export const isOrganizationWord = (fold: string): boolean => WORDS.has(fold);
