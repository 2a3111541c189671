export const PACKED: string;
export function packText(text: string): string;
export function packFile(path: string, text: string): string;
export const COLUMNS: string;
