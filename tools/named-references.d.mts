export function decodeNamedCharacterReference(name: string): string | false;
