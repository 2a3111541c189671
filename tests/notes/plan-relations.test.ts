import { DEFAULT_SETTINGS } from '../../src/model';
import type { Entity } from '../../src/model';
import type { RelatedEntity, RelatedLists } from '../../src/relations';
import { planRelations } from '../../src/notes';
import { entity, value, vault } from './builders';

const NOTES = {
  'Agencies/A.md': '---\ntype: agency\nentity-id: agency:a\n---\nBody',
  'Places/B.md': '---\nentity-id: place:b\n---\n',
  'Places/C.md': '---\nentity-id: place:c\n---\n',
  'Themes/T.md': '---\nentity-id: theme:t\n---\n',
};

const related = (id: string): RelatedEntity => ({
  id,
  score: 1,
  why: 'co-occurrence',
  evidence: { articles: [], count: 1 },
});
const lists = (over: Partial<Record<keyof RelatedLists, readonly string[]>>): RelatedLists => ({
  agencies: (over.agencies ?? []).map(related),
  organizations: [],
  people: [],
  places: (over.places ?? []).map(related),
  themes: (over.themes ?? []).map(related),
});

interface Case {
  readonly text: string;
  readonly now: RelatedLists;
  readonly before?: RelatedLists;
  readonly facts?: readonly Entity[];
}

/** The text of A's note afterwards; null when it is left alone. */
function after({ text, now, before = lists({}), facts = [] }: Case): string | null {
  const planned = planRelations({
    index: vault({ ...NOTES, 'Agencies/A.md': text }),
    related: new Map([['agency:a', now]]),
    before: new Map([['agency:a', before]]),
    facts: Object.fromEntries(facts.map((fact) => [fact.id, fact])),
    texts: new Map([['Agencies/A.md', text]]),
    settings: DEFAULT_SETTINGS,
  });
  const [plan] = planned.map(value);
  if (plan?.action === 'update') expect(plan.before).toBe(text);
  return plan?.after ?? null;
}

const note = (yaml: string): string => `---\ntype: agency\nentity-id: agency:a\n${yaml}---\nBody`;

describe('managed lists', () => {
  it('are added as links, by name', () => {
    expect(after({ text: note(''), now: lists({ places: ['place:c', 'place:b'], themes: ['theme:t'] }) })).toBe(
      note('places:\n  - "[[B]]"\n  - "[[C]]"\nthemes:\n  - "[[T]]"\n'),
    );
  });

  it('are left alone when they hold the right items in any order and form', () => {
    const text = note('places: [ "[[C|see]]", "[[Places/B]]" ] # mine\n');
    expect(after({ text, now: lists({ places: ['place:b', 'place:c'] }) })).toBeNull();
  });

  it('keep what a hand added and drop what relations no longer say', () => {
    const text = note('places:\n  - "[[B]]"\n  - "[[My own]]"\n  - plain words\n');
    const now = lists({ places: ['place:c'] });
    expect(after({ text, now, before: lists({ places: ['place:b'] }) })).toBe(
      note('places:\n  - "[[C]]"\n  - "[[My own]]"\n  - plain words\n'),
    );
    expect(after({ text, now })).toBe(note('places:\n  - "[[C]]"\n  - "[[B]]"\n  - "[[My own]]"\n  - plain words\n'));
  });

  it('keep the words of an item that stays', () => {
    const text = note('places:\n  - "[[B|the town]]"\n');
    expect(after({ text, now: lists({ places: ['place:b', 'place:c'] }) })).toBe(
      note('places:\n  - "[[B|the town]]"\n  - "[[C]]"\n'),
    );
  });

  it('go when nothing is left in them', () => {
    const text = note('places:\n  - "[[B]]"\n');
    expect(after({ text, now: lists({}), before: lists({ places: ['place:b'] }) })).toBe(note(''));
  });

  it('hold only what has a note', () => {
    expect(after({ text: note(''), now: lists({ places: ['place:nowhere'] }) })).toBeNull();
  });

  it('come out the same whichever article came first', () => {
    const b = lists({ places: ['place:b'] });
    const c = lists({ places: ['place:c'] });
    const both = lists({ places: ['place:b', 'place:c'] });
    const one = after({ text: after({ text: note(''), now: b }) ?? '', now: both, before: b });
    const other = after({ text: after({ text: note(''), now: c }) ?? '', now: both, before: c });
    expect(one).toBe(other);
  });

  it('are not written into a note that cannot be read, and that is said', () => {
    const [outcome] = planRelations({
      index: vault(NOTES),
      related: new Map([['agency:a', lists({ places: ['place:b'] })]]),
      before: new Map(),
      facts: {},
      texts: new Map([['Agencies/A.md', '---\nentity-id: agency:a\nx: [\n---\n']]),
      settings: DEFAULT_SETTINGS,
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-yaml', subject: 'Agencies/A.md' } });
  });
});

describe('a note of a later version of the format', () => {
  it('is left alone, and that is said', () => {
    const text = note('dateline: 2\n');
    expect(() => after({ text, now: lists({ places: ['place:b'] }) })).toThrow('newer-format');
  });
});

describe('facts', () => {
  const facts = [entity('agency', 'A', { location: 'place:b', country: 'KP', aliases: ['Alpha'] })];

  it('are added where their key is absent', () => {
    expect(after({ text: note('mine: 1\n'), now: lists({}), facts })).toBe(
      '---\ntype: agency\naliases:\n  - Alpha\nentity-id: agency:a\nlocation: "[[B]]"\ncountry: KP\nmine: 1\n---\nBody',
    );
  });

  it('never replace what is there, an empty key included', () => {
    expect(after({ text: note('aliases: [Mine]\nlocation:\ncountry: KR\n'), now: lists({}), facts })).toBeNull();
  });

  it('link only what has a note', () => {
    const far = [entity('agency', 'A', { location: 'place:nowhere' })];
    expect(after({ text: note(''), now: lists({}), facts: far })).toBeNull();
  });
});
