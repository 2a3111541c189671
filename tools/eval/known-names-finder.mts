/** Names of a vault's notes, found and suggested as the plugin does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EntityNamesBook, surroundingsOf } from '../../src/analysis/entities/known-names/entity-names';
import { KnownNameIndex } from '../../src/analysis/entities/known-names/find-names';
import { basename } from '../../src/format/links';
import { parseNote } from '../../src/format/note-record';
import { VaultIndex } from '../../src/index/vault-index';
import { DEFAULT_SETTINGS, type EntityNames } from '../../src/model';
import type { MarkedNote, SuggestionCase } from '../labels/sets.mjs';

const VAULT = 'tests/golden/samples';
const SHOWN = 3;

const index = new VaultIndex(DEFAULT_SETTINGS);
for (const file of readdirSync(VAULT, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue;
  const record = parseNote(file, readFileSync(join(VAULT, file), 'utf8'), DEFAULT_SETTINGS);
  index.add(file, record.ok ? record.value : null);
}

/** The names of the vault, with others that it has not. */
export function namesWith(others: readonly EntityNames[]): KnownNameIndex {
  const names = new KnownNameIndex();
  for (const part of new EntityNamesBook().changes(index, DEFAULT_SETTINGS)) names.update(part);
  names.update({ changed: others, gone: [] });
  return names;
}

/** What is marked in a note: where, and the names of the notes. */
export const marksIn = (names: KnownNameIndex, { text }: MarkedNote): MarkedNote['marks'] =>
  names.find({ text }).map(({ start, end, paths }) => ({ start, end, notes: paths.map(basename) }));

/** Names of the notes that are suggested first. */
export function suggestedIn(names: KnownNameIndex, given: SuggestionCase): readonly string[] {
  const paths = (notes: readonly string[]): readonly string[] => notes.flatMap((note) => index.resolve(note) ?? []);
  const text = given.links.map((link) => `[[${link}]]`).join(' ');
  const near = surroundingsOf({ path: `${given.folder}/Note.md`, text, recent: paths(given.recent) }, index);
  return (names.suggest({ typed: given.typed, near, limit: SHOWN }) ?? []).map(({ path }) => basename(path));
}
