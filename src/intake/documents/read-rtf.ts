import type { Input, Outcome } from '../../model';
import type { IntakeContext } from '../context';
import type { ByteSource } from '../format';
import { refuse } from '../problems';
import { documentParts } from './parts';
import { rtfBlocks } from './rtf';
import type { MutableProperties } from './rtf-tables';

/** The articles of an RTF document. */
export function* readRtf({ input, bytes }: ByteSource, context: IntakeContext): Generator<Outcome<Input>> {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  if (!/^\s*\{\\rtf/.test(start)) {
    yield refuse('damaged', input.name, 'this is no RTF document.');
    return;
  }
  const properties: MutableProperties = {};
  const source = { name: input.name, from: 'RTF document', properties };
  yield* documentParts(source, rtfBlocks(bytes, properties), context);
}
