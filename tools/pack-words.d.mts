export function packWords(path: string, source: string): string;
export function packLists(path: string, source: string, unpacker: string): string;
export const LISTS: RegExp;
