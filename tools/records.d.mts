export function readText(path: string): string;
export function readRecords(path: string): Record<string, unknown>[];
export function pathsIn(folder: string, ending: string): string[];
