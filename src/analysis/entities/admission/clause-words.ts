export const DETERMINERS = new Set(
  'the a an this these those his her its their our my your some any each every no another other such one two three several many most both all'.split(
    ' ',
  ),
);
export const isDeterminer = (fold: string): boolean => DETERMINERS.has(fold);
/** Words that open a clause or join two. */
export const CLAUSE = new Set(
  'and or but nor that which who whom whose when while where as if because before after since until though although whether how what why than so yet he she it they we you i there'.split(
    ' ',
  ),
);
/** Several bodies, of which the name says what: `US Departments of Homeland Security and Justice`. */
export const SEVERAL = new Set(
  'departments ministries offices bureaus institutes centers centres universities'.split(' '),
);
export const AGE = /^[1-9]\d$/;
export const PLACING = new Set(['in', 'at', 'of', 'for']);
/** `On Monday Kim left`: the day belongs to the clause, not to the name. */
export const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
export const CALLED = new Set(['called', 'named', 'surnamed', 'dubbed']);
export const NAMING = new Set(['name', 'identified', 'introduced', 'himself', 'herself']);
export const JOINS = new Set(['and', 'or']);
/** Participles before `by` in credits. */
export const CREDITS = new Set(
  'edited written reported compiled translated photographed contributed produced posted'.split(' '),
);
export const CLOSING: Readonly<Record<string, string>> = { ',': ',', '(': ')', '—': '—', '–': '–', '[': ']' };
