/** Text in one line: each run of white space a single space, none at the ends. */
export const singleSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
