/** Page → the headings whose sections stay out. */
export const PAGES: Readonly<Record<string, readonly string[]>>;
export function helpFiles(): string[];
/** `read`: the text of the file at a path. */
export function helpText(read?: (path: string) => string): string;
