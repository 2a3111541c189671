/** The characters 0x80 to 0x9F of windows-1252; some engines decode them as C1 controls, which no text contains. */
const TABLE =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Replaces C1 controls by what windows-1252 means with them. */
export const repairC1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => TABLE[control.charCodeAt(0) - 0x80] ?? control);
