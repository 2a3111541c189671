export const PACKED: string;
export function packText(text: string): string;
