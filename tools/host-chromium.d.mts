export const CHROMIUM_FLAGS: string[];
export function onPath(command: string): string | null;
export function findChromium(): string | null;
