type Row = Readonly<Record<string, string | boolean | null>>;
type Heads = Readonly<Record<string, string>>;
export function terminalTable(rows: readonly Row[], heads: Heads): string;
export function markdownTable(rows: readonly Row[], heads: Heads): string;
export function replaceBlock(text: string, name: string, block: string): string;
