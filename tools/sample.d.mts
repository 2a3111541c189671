export function drawArticles(data: string, count: number, seed: string): Readonly<Record<string, string>>[];
export function drawNotes(vault: string, seed: string): Readonly<Record<'articles' | 'entities', string[]>>;
