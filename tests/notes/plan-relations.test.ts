import { aliasMark, DEFAULT_SETTINGS, type Entity, type NotePlan, type Outcome } from '../../src/model';
import type { RelatedLists } from '../../src/relations';
import { mayNeedFacts, mayNeedLists, planRelations } from '../../src/notes';
import { type VaultIndex } from '../../src/index/vault-index';
import { markOf } from '../../src/format/marks';
import { entity, value, vault } from './builders';

const NOTES = {
  'Agencies/A.md': '---\ntype: agency\nentity-id: agency:a\n---\nBody',
  'Places/B.md': '---\nentity-id: place:b\n---\n',
  'Places/C.md': '---\nentity-id: place:c\n---\n',
  'Places/D.md': '---\nentity-id: place:d\nsame-as:\n  - place:old\n---\n',
  'Themes/T.md': '---\nentity-id: theme:t\n---\n',
};
const [B, C, D, T] = ['place:b', 'place:c', 'place:d', 'theme:t'].map(markOf) as [string, string, string, string];

type Wanted = Partial<Record<keyof RelatedLists, readonly string[]>>;

const lists = (wanted: Wanted): RelatedLists => {
  const of = (ids: readonly string[] = []): RelatedLists['places'] =>
    ids.map((id) => ({ id, strength: 0.5, stories: 1 }));
  const { agencies, organizations, people, places, themes } = wanted;
  return {
    agencies: of(agencies),
    organizations: of(organizations),
    people: of(people),
    places: of(places),
    themes: of(themes),
  };
};

interface Case {
  readonly text: string;
  readonly now: Wanted;
  readonly fact?: Entity;
  readonly notes?: Readonly<Record<string, string>>;
}

function indexOf(text: string, notes: Readonly<Record<string, string>> = {}): VaultIndex {
  return vault({ ...NOTES, ...notes, 'Agencies/A.md': text });
}

function planned({ text, now, fact, notes }: Case): Outcome<NotePlan | null> {
  const index = indexOf(text, notes);
  const record = index.entity('agency:a');
  if (record === null) throw new Error('no note');
  return planRelations(record, text, { index, related: lists(now), fact, settings: DEFAULT_SETTINGS });
}

/** The text of A's note afterwards; null when it is left alone. What its record says of that is checked on the way. */
function after(one: Case): string | null {
  const plan = value(planned(one));
  const index = indexOf(one.text, one.notes);
  const record = index.entity('agency:a');
  const mayNeed = record !== null && mayNeedLists(record, lists(one.now), index);
  const needsFacts =
    record !== null && one.fact !== undefined && mayNeedFacts(record, one.fact, { index, settings: DEFAULT_SETTINGS });
  if (plan !== null) expect(mayNeed || needsFacts).toBe(true);
  if (plan?.action === 'update') expect(plan.before).toBe(one.text);
  return plan?.after ?? null;
}

const note = (yaml: string): string => `---\ntype: agency\nentity-id: agency:a\n${yaml}---\nBody`;
const marked = (...marks: readonly string[]): string => `dateline-links: ${[...marks].sort().join(' ')}\n`;

describe('managed lists', () => {
  it('are added as links, by name, with their marks', () => {
    expect(after({ text: note(''), now: { places: ['place:c', 'place:b'], themes: ['theme:t'] } })).toBe(
      note(`places:\n  - "[[B]]"\n  - "[[C]]"\nthemes:\n  - "[[T]]"\n${marked(B, C, T)}`),
    );
  });

  it('are left alone when they hold the right items in any order and form', () => {
    const text = note(`places: [ "[[C|see]]", "[[Places/B]]" ] # mine\n${marked(B, C)}`);
    expect(after({ text, now: { places: ['place:b', 'place:c'] } })).toBeNull();
  });

  it('drop what relations no longer say, with its mark', () => {
    const text = note(`places:\n  - "[[B]]"\n  - "[[C]]"\n${marked(B, C)}`);
    expect(after({ text, now: { places: ['place:c'] } })).toBe(note(`places:\n  - "[[C]]"\n${marked(C)}`));
  });

  it('keep the words of an item that stays', () => {
    const text = note(`places:\n  - "[[B|the town]]"\n${marked(B)}`);
    expect(after({ text, now: { places: ['place:b', 'place:c'] } })).toBe(
      note(`places:\n  - "[[B|the town]]"\n  - "[[C]]"\n${marked(B, C)}`),
    );
  });

  it('go with their marks when nothing is left in them', () => {
    const text = note(`places:\n  - "[[B]]"\n${marked(B)}`);
    expect(after({ text, now: {} })).toBe(note(''));
  });

  it('hold only what has a note', () => {
    expect(after({ text: note(''), now: { places: ['place:nowhere'] } })).toBeNull();
  });

  it('come out the same whichever story came first', () => {
    const both = { places: ['place:b', 'place:c'] };
    const one = after({ text: after({ text: note(''), now: { places: ['place:b'] } }) ?? '', now: both });
    const other = after({ text: after({ text: note(''), now: { places: ['place:c'] } }) ?? '', now: both });
    expect(one).toBe(other);
  });

  it('are not written into a note that cannot be read, and that is said', () => {
    const index = vault(NOTES);
    const record = index.entity('agency:a');
    if (record === null) throw new Error('no note');
    const related = lists({ places: ['place:b'] });
    const broken = '---\nentity-id: agency:a\nx: [\n---\n';
    const outcome = planRelations(record, broken, { index, related, settings: DEFAULT_SETTINGS });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid-yaml', subject: 'Agencies/A.md' } });
  });
});

describe('what a hand did to a list', () => {
  it('keeps an item put in by hand, whatever relations say', () => {
    const text = note(`places:\n  - "[[B]]"\n  - "[[My own]]"\n  - plain words\n  - "[[C]]"\n${marked(C)}`);
    expect(after({ text, now: { places: ['place:d'] } })).toBe(
      note(`places:\n  - "[[D]]"\n  - "[[B]]"\n  - "[[My own]]"\n  - plain words\n${marked(D)}`),
    );
    expect(after({ text: note('places:\n  - "[[B]]"\n'), now: {} })).toBeNull();
  });

  it('leaves an item that a hand put in and relations want by hand', () => {
    const text = note('places:\n  - "[[B]]"\n');
    expect(after({ text, now: { places: ['place:b'] } })).toBeNull();
    const more = after({ text, now: { places: ['place:b', 'place:c'] } });
    expect(more).toBe(note(`places:\n  - "[[B]]"\n  - "[[C]]"\n${marked(C)}`));
    expect(after({ text: more ?? '', now: {} })).toBe(note('places:\n  - "[[B]]"\n'));
  });

  it('keeps out what a hand took out, for ever', () => {
    const text = note(`places:\n  - "[[C]]"\n${marked(B, C)}`);
    expect(after({ text, now: { places: ['place:b', 'place:c'] } })).toBeNull();
    const later = after({ text, now: { places: ['place:c', 'place:d'] } });
    expect(later).toBe(note(`places:\n  - "[[C]]"\n  - "[[D]]"\n${marked(B, C, D)}`));
    expect(after({ text: later ?? '', now: { places: ['place:b', 'place:c', 'place:d'] } })).toBeNull();
  });

  it('keeps out all of a list that a hand deleted', () => {
    expect(after({ text: note(marked(B, C)), now: { places: ['place:b', 'place:c'] } })).toBeNull();
  });

  it('knows what was taken out under the id of before a merge', () => {
    expect(after({ text: note(marked(markOf('place:old'))), now: { places: ['place:d'] } })).toBeNull();
  });

  it('takes the items of a note from before there were marks for the user’s', () => {
    const text = note('places:\n  - "[[B]]"\n');
    expect(after({ text, now: { places: ['place:c'] } })).toBe(note(`places:\n  - "[[C]]"\n  - "[[B]]"\n${marked(C)}`));
  });

  it('does not add to one list what a hand put into another', () => {
    expect(after({ text: note('themes:\n  - "[[B]]"\n'), now: { places: ['place:b'] } })).toBeNull();
  });

  it('keeps an item that a hand gave words of its own, whatever relations say', () => {
    expect(after({ text: note(`places:\n  - "[[B|mine]]"\n${marked(B)}`), now: {} })).toBeNull();
  });

  it('keeps a link into the void that a hand gave words of its own', () => {
    const text = note(`places:\n  - "[[Gone|mine]]"\n${marked(markOf('place:gone'))}`);
    expect(after({ text, now: {} })).toBeNull();
  });

  it('keeps what a hand put into another list as well', () => {
    const text = note(`places:\n  - "[[B]]"\nthemes:\n  - "[[B|mine]]"\n${marked(B)}`);
    expect(after({ text, now: { places: ['place:b'] } })).toBeNull();
  });

  it('moves what is Dateline’s to the list it belongs to now', () => {
    const text = note(`organizations:\n  - "[[B]]"\n${marked(B)}`);
    expect(value(planned({ text, now: { places: ['place:b'] } }))?.after).toBe(
      note(`places:\n  - "[[B]]"\n${marked(B)}`),
    );
  });

  it('takes out a link into the void where a deleted entity has its mark, and no other', () => {
    const gone = markOf('place:gone:kp');
    const decisions = { 'Dateline/Decisions.md': '---\ndateline: decisions\ndeleted:\n  - place:gone:kp\n---\n' };
    const text = note(`places:\n  - "[[Gone]]"\n  - "[[Never was]]"\n${marked(gone)}`);
    expect(after({ text, now: {}, notes: decisions })).toBe(note('places:\n  - "[[Never was]]"\n'));
  });

  it.each(['place:e', 'place:e:kp'])('brings an item of Dateline to the name that the note of %s has now', (id) => {
    const renamed = { 'Places/Called so now.md': `---\nentity-id: ${id}\n---\n` };
    const text = note(`places:\n  - "[[E]]"\n${marked(markOf(id))}`);
    expect(after({ text, now: { places: [id] }, notes: renamed })).toBe(
      note(`places:\n  - "[[Called so now]]"\n${marked(markOf(id))}`),
    );
  });
});

describe('a note of a later version of the format', () => {
  it('is left alone, and that is said', () => {
    expect(planned({ text: note('dateline: 2\n'), now: { places: ['place:b'] } })).toMatchObject({
      problem: { code: 'newer-format' },
    });
  });
});

describe('facts', () => {
  const fact = entity('agency', 'A', { location: 'place:b', country: 'KP', aliases: ['Alpha'] });

  it('are added where their key is absent', () => {
    expect(after({ text: note('mine: 1\n'), now: {}, fact })).toBe(
      '---\ntype: agency\naliases:\n  - Alpha\nentity-id: agency:a\nlocation: "[[B]]"\ncountry: KP\n' +
        `dateline-aliases: ${aliasMark('Alpha')}\nmine: 1\n---\nBody`,
    );
  });

  it('bring no list of aliases again that was taken out', () => {
    const text = note(`location:\ncountry: KP\ndateline-aliases: ${aliasMark('Alpha')}\n`);
    expect(after({ text, now: {}, fact })).toBeNull();
  });

  it('never replace what is there, an empty key included', () => {
    expect(after({ text: note('aliases: [Mine]\nlocation:\ncountry: KR\n'), now: {}, fact })).toBeNull();
  });

  it('link only what has a note', () => {
    const far = entity('agency', 'A', { location: 'place:nowhere' });
    expect(after({ text: note(''), now: {}, fact: far })).toBeNull();
  });

  it('never put a note above itself, whatever was merged into it or below it', () => {
    const fact = entity('agency', 'A', { parent: 'agency:x' });
    const merged = note('same-as:\n  - agency:x\n');
    expect(after({ text: merged, now: {}, fact })).toBeNull();
    const below = '---\ntype: agency\nentity-id: agency:x\nparent: "[[A]]"\n---\n';
    expect(after({ text: note(''), now: {}, fact, notes: { 'Agencies/X.md': below } })).toBeNull();
  });
});
