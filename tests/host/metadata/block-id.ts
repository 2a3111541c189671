const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

/** The `^id` a block ends with, where it has one. */
export function idOf(block: string): { id?: string } {
  const id = BLOCK_ID.exec(block)?.[1];
  return id === undefined ? {} : { id };
}
