export function blocksOf(text: string): string[];
export function plainHeading(heading: string): string;
export function slugOf(heading: string): string;
