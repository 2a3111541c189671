export function toColumns(table: string): Uint8Array | null;
