import { resolvePersons, type PersonDecision } from '../../../../src/analysis/entities/persons';
import { officeHolders } from '../../../../src/analysis/entities/persons/office-holders';
import { toTextDocument } from '../../../../src/analysis/language';
import { readDay, type Entity, type Mention } from '../../../../src/model';
import { knowledge } from '../support';
import { marked, mentionAt } from '../../language/marked';

/** What the article says beside its persons: where it is given, the pack of office-holders is known. */
export interface Told {
  readonly date?: string;
  readonly countries?: readonly (readonly [string, number])[];
  readonly title?: string;
  readonly authors?: readonly string[];
}

const NOTHING: Told = {};

/** Resolves the people of a text whose mentions stand in square brackets: `Mr. [Peskov] spoke.` */
export function people(
  written: string,
  vault: readonly Entity[] = [],
  told: Told = NOTHING,
): readonly (readonly [Mention, PersonDecision])[] {
  const { text, mentions } = marked(written, personAt);
  const document = toTextDocument(text, { title: told.title ?? null, language: 'en', excluded: [] });
  const known = knowledge.know({ entities: vault, ignored: [] });
  const { registry, names } = known;
  const holders = told === NOTHING ? officeHolders('') : known.holders;
  const scene = {
    document,
    registry,
    names,
    holders,
    day: readDay(told.date),
    authors: told.authors ?? [],
    countries: new Map(told.countries),
  };
  return [...resolvePersons(mentions, scene)].sort(([a], [b]) => a.start - b.start);
}

const personAt = (form: string, start: number): Mention => mentionAt(form, start, 'person', 'test');

/** Whom each mention stands for, by name; null where unresolved. */
export const whom = (marked: string, vault: readonly Entity[] = [], told: Told = NOTHING): (string | null)[] =>
  people(marked, vault, told).map(([, { entity }]) => entity?.name ?? null);

/** The roles found with each mention. */
export const rolesOf = (marked: string): string[] =>
  people(marked).flatMap(([, { roles = [] }]) => roles.map(({ text }) => text));
