import type { Input, Outcome } from '../../model';
import type { IntakeContext } from '../context';
import type { ByteSource } from '../formats/format';
import { refuse } from '../problems';
import type { Block, Properties } from './blocks';
import { documentParts } from './parts';
import { rtfBlocks } from './rtf';

/** The articles of an RTF document. */
export function* readRtf({ input, bytes }: ByteSource, context: IntakeContext): Generator<Outcome<Input>> {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (!/^\s*\{\\rtf/.test(start)) {
    yield refuse('damaged', input.name, 'this is no RTF document.');
    return;
  }
  // The reader fills the properties before the text begins.
  const properties: { -readonly [K in keyof Properties]: Properties[K] } = {};
  yield* documentParts({ name: input.name, from: 'RTF document', properties }, blocksOf(bytes, properties), context);
}

function blocksOf(bytes: Uint8Array, properties: Properties): Iterable<Block> {
  return rtfBlocks(bytes, properties);
}
