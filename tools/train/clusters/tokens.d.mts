export function tokenize(line: string): string[];
export function sentences(line: string): string[][];
export function normalForm(token: string): string;
