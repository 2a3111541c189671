/** Text in one line: each run of white space a single space, none at the ends. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A share as people read it: `93 %`. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`;
