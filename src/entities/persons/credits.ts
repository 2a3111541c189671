import type { TextDocument } from '../../language';
import type { Person } from './person';

/** What follows the names of those who helped with a report: `… contributed to this report`, `… contributed.` */
const CREDIT =
  /^(?:,? (?:and )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}){0,5},? contributed(?: (?:to (?:this|the) (?:report|story|article|post|piece)|reporting|from|research)\b|\.(?:\s|$)|$)/u;
/** Characters behind a name that are looked at. */
const BEHIND = 240;

/** Whether an article names somebody only among those who helped with it. */
export const isCredited = ({ forms }: Person, { text }: TextDocument): boolean =>
  forms.length > 0 && forms.every(({ mention }) => CREDIT.test(text.slice(mention.end, mention.end + BEHIND)));
