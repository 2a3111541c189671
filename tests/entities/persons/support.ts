import { resolvePersons, type PersonDecision } from '../../../src/entities/persons';
import { toTextDocument } from '../../../src/language';
import type { Entity, Mention } from '../../../src/model';
import { world } from '../support';

/** Resolves the people of a text whose mentions stand in square brackets: `Mr. [Peskov] spoke.` */
export function people(marked: string, vault: readonly Entity[] = []): readonly (readonly [Mention, PersonDecision])[] {
  let text = '';
  const mentions: Mention[] = [];
  for (const piece of marked.split(/(\[[^\]]+\])/)) {
    const form = piece.startsWith('[') ? piece.slice(1, -1) : null;
    if (form !== null) mentions.push(personAt(form, text.length));
    text += form ?? piece;
  }
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const known = world.know({ entities: vault, ignored: [] });
  return [...resolvePersons(mentions, { document, registry: known.registry, names: known.names })].sort(
    ([a], [b]) => a.start - b.start,
  );
}

const personAt = (text: string, start: number): Mention => ({
  start,
  end: start + text.length,
  text,
  type: 'person',
  form: 'name',
  score: 0.9,
  reason: { rule: 'test', detail: 'made for a test' },
});

/** Whom each mention stands for, by name; null where unresolved. */
export const whom = (marked: string, vault: readonly Entity[] = []): (string | null)[] =>
  people(marked, vault).map(([, { entity }]) => entity?.name ?? null);

/** The roles found with each mention. */
export const rolesOf = (marked: string): string[] =>
  people(marked).flatMap(([, { roles = [] }]) => roles.map(({ text }) => text));
