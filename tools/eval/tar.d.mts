export function filesIn(archive: Buffer): Generator<{ readonly name: string; readonly content: Buffer }>;
