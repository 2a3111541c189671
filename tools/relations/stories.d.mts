import type { Input } from '../../src/model';

export function dataFolder(given: string): string | null;
export function stories(data: string, newsCount: number): { readonly news: Input[]; readonly kcna: Input[] };
