type Row = Readonly<Record<string, string>>;
export function seenNews(data: string): Row[];
export function seenKcna(data: string): Row[];
export function seenWikinews(data: string): Row[];
