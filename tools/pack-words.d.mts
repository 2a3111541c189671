export function packWords(path: string, source: string): string;
