import { failed, message, ok, problemOf, type Outcome, type Problem, type Span, type VaultPort } from '../../model';
import { lookInto } from '../../index/load-index';
import type { OwnVocabulary } from './model';
import { readOwnPack } from './own-pack';

/** Packs of the user's own that are heard; of more the first. */
const MAX_OWN = 20;

/** The user's packs that can be used, and why others cannot. */
export interface OwnVocabularies {
  readonly usable: readonly OwnVocabulary[];
  readonly problems: readonly Problem[];
}

/** Reads the packs that the settings name; what is wrong with one is a problem, and the others count. */
export async function readOwnVocabularies(paths: readonly string[], vault: VaultPort): Promise<OwnVocabularies> {
  const usable: OwnVocabulary[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  for (const path of paths.slice(0, MAX_OWN)) {
    const read = await readOwn(path, vault, ids);
    if (read.ok) usable.push(read.value);
    else problems.push(read.problem);
  }
  for (const path of paths.slice(MAX_OWN))
    problems.push(problemOf('too-large', path, message`More than ${MAX_OWN} vocabularies are not heard.`));
  return { usable, problems };
}

async function readOwn(path: string, vault: VaultPort, ids: Map<string, string>): Promise<Outcome<OwnVocabulary>> {
  const text = await lookInto(vault, path);
  if (!text.ok) return text;
  if (text.value === null)
    return failed({ code: 'no-vocabulary', subject: path, message: 'The vocabulary is not there any more.' });
  const yaml = packIn(path, text.value);
  if (!yaml.ok) return yaml;
  const read = readOwnPack(yaml.value, path);
  if (!read.ok) return failed(read.problem);
  const { id } = read.value.pack;
  const other = ids.get(id);
  if (other !== undefined)
    return failed(problemOf('pack-id-taken', path, message`“${other}” has the id “${id}” already.`));
  ids.set(id, path);
  return ok({ path, yaml: yaml.value });
}

const FENCE = /^(`{3,}|~{3,})[ \t]*(?:ya?ml|json)[ \t]*\r?\n/im;

/**
 * The pack in a note, its first block of YAML; a file that is no note is the pack. Lines of the note above the block stand
 * as empty lines in it, so that a line is called by its number in the note.
 */
export function packIn(path: string, text: string): Outcome<string> {
  if (!/\.md$/i.test(path)) return ok(text.replace(/^\ufeff/, ''));
  const block = blockIn(text);
  if (block === null)
    return failed({ code: 'no-vocabulary', subject: path, message: 'The note has no block of YAML (```yaml).' });
  const { start, end } = block.yaml;
  return ok('\n'.repeat(text.slice(0, start).split('\n').length - 1) + text.slice(start, end));
}

/** A note with another block in the place of its first block of YAML; what stands around it stays. */
export function withBlock(text: string, other: string): string {
  const block = blockIn(text);
  if (block === null) return text;
  const written = text.includes('\r\n') ? other.replaceAll('\n', '\r\n') : other;
  return text.slice(0, block.start) + written + text.slice(block.end);
}

/** With its fences; where the last is missing, to the end. */
function blockIn(text: string): (Span & { readonly yaml: Span }) | null {
  const opening = FENCE.exec(text);
  if (opening === null) return null;
  const start = opening.index + opening[0].length;
  const closing = new RegExp(`^${opening[1] ?? ''}+[ \\t]*$`, 'm').exec(text.slice(start));
  const end = closing === null ? text.length : start + closing.index;
  return { start: opening.index, end: end + (closing?.[0].length ?? 0), yaml: { start, end } };
}
