export const LAYERS: readonly string[];
export const EDGES: Readonly<Record<string, readonly string[]>>;
export function forbidden(room: string): readonly string[];
export function roomOf(path: string): string;
