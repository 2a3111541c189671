import type { Entity, ResolvedMention, SourceKind, Statement } from '../../../../src/model';
import { citedOutlets } from '../../../../src/analysis/entities/statements/cited';
import {
  outletTraitsOf,
  sourcingOf,
  type SourcingContext,
} from '../../../../src/analysis/entities/statements/sourcing';
import { byId, entity, mention } from '../../../notes/builders';

const post = entity('source', 'Kivu Post');
const state = entity('source', 'Tide State News');
const own = entity('source', 'Harbour Daily');
const ministry = entity('agency', 'Ministry of Tides');
const mina = entity('person', 'Mina Okello');

/** Statements of a text by the words of their sources; what they say is the rest of the sentence. */
function context(text: string, said: readonly (readonly [words: string, kind: SourceKind, by: Entity | null])[] = []) {
  const statements = said.map(([words, kind, by]): Statement => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const content = [{ start: end + 1, end: text.indexOf('.', end) }];
    return {
      ...{ source: { start, end }, cue: null, content, speaker: by?.id ?? null, kind },
      ...{ attitude: 'says', tense: null, hedged: false, chain: [] },
    };
  });
  const named = [post, state, own, ministry, mina].filter(({ name }) => text.includes(name));
  const mentions: ResolvedMention[] = named.map((each) => mention(text, each.name, each));
  const facts: SourcingContext = {
    ...{ text, mentions, entities: byId(post, state, own, ministry, mina), source: own.id },
    outletTraits: { [state.id]: ['state'] },
  };
  return { statements, facts };
}

const sourcing = (...given: Parameters<typeof context>): string => {
  const { statements, facts } = context(...given);
  return sourcingOf(statements, facts).value;
};

describe('what a story rests on', () => {
  it('is a single anonymous source where nobody else unnamed tells it', () => {
    const text = 'The bridge is shut, a source in Hyesan said. Traders wait. “It will last,” the source said.';
    expect(sourcing(text)).toBe('single anonymous');
  });

  it('is one though somebody comments, if it told the outlet itself', () => {
    const text = 'Mina Okello wants the bridge opened, she said. It is shut, a source told Harbour Daily.';
    expect(sourcing(text, [['she', 'named person', mina]])).toBe('single anonymous');
  });

  it('is not one who comes in late, whom it told', () => {
    const long = 'Mina Okello said that the bridge is shut until the ice has gone and its piers are mended. '.repeat(
      12,
    );
    expect(sourcing(`${long}It may open in May, a source told Harbour Daily.`, [['Mina Okello', 'named person', mina]])).toBe('named'); // prettier-ignore
  });

  it.each([
    ['The bridge is shut, two sources said.'],
    ['The bridge is shut, a source in Hyesan said. Another source said it will open.'],
    ['The bridge is shut, a source in Hyesan said. It was open, a source in Rason said.'],
  ])('is several where more come in: %s', (text) => {
    expect(sourcing(text)).toBe('anonymous');
  });

  it('is who says most of it, early rather than late', () => {
    const named = 'Mina Okello said the bridge is shut until the ice has gone and the piers are mended';
    const unnamed = 'A source in Hyesan said it will open';
    const said = [['Mina Okello', 'named person', mina]] as const;
    expect(sourcing(`${named}. ${unnamed}.`, said)).toBe('named');
    expect(sourcing(`${unnamed} for carts once the snow has melted on both of its roads. Another source said so too. Mina Okello said no.`, said)).toBe('anonymous'); // prettier-ignore
  });

  it('is none of those who only want, threaten or believe something', () => {
    const text = 'Mina Okello said the bridge is shut.';
    for (const [attitude, expected] of [
      ['says', 'named'],
      ['asks', 'none stated'],
      ['threatens', 'none stated'],
      ['believes', 'none stated'],
    ] as const) {
      // prettier-ignore
      const { statements, facts } = context(text, [['Mina Okello', 'named person', mina]]);
      expect(sourcingOf(statements.map((each) => ({ ...each, attitude })), facts).value, attitude).toBe(expected); // prettier-ignore
    }
  });

  it('is none of what is likelier wrong than right', () => {
    const { statements, facts } = context('Mina Okello said the bridge is shut.', [['Mina Okello', 'named person', mina]]); // prettier-ignore
    const sure = (certainty: number): string =>
      sourcingOf(statements.map((each) => ({ ...each, sureness: { certainty, because: [], by: null } })), facts).value; // prettier-ignore
    expect([0.4, 0.6].map(sure)).toEqual(['none stated', 'named']);
  });

  it('is not told where nobody is heard in the beginning', () => {
    const own = 'The bridge has been shut since the snow came down on both of its roads, and nobody minds much. ';
    const late = `${own.repeat(12)}Mina Okello said that it will open again.`;
    expect(sourcing(late, [['Mina Okello', 'named person', mina]])).toBe('none stated');
  });

  it('is the source, not the office of which it tells', () => {
    const text =
      'The Ministry of Tides said on Monday that all boats must be sold by the end of the month, a source in Hyesan said.';
    const { statements, facts } = context(text, [['The Ministry of Tides', 'body', ministry], ['a source in Hyesan', 'anonymous', null]]); // prettier-ignore
    const [told, telling] = statements;
    if (told === undefined || telling === undefined) throw new Error('two');
    const content = [{ start: 0, end: text.indexOf(', a source') }];
    expect(sourcingOf([told, { ...telling, content }], facts).value).toBe('single anonymous');
  });

  it('is an official where somebody named says little beside it', () => {
    const shut =
      'The Ministry of Tides said the bridge is shut until the ice has gone and all of the piers are mended. ';
    const said = [['The Ministry of Tides', 'body', ministry], ['Mina Okello', 'named person', mina]] as const; // prettier-ignore
    expect(sourcing(`${shut}Mina Okello said no.`, said)).toBe('official');
    expect(sourcing(`${shut}Mina Okello said it may well stay shut for another two months after that.`, said)).toBe('named'); // prettier-ignore
  });

  it.each([
    ['The Ministry of Tides said the bridge is shut.', 'The Ministry of Tides', 'body', ministry, 'official'],
    ['Officials said the bridge is shut.', 'Officials', 'officials', null, 'official'],
    ['A report said the bridge is shut.', 'A report', 'document', null, 'document'],
    ['Tide State News said the bridge is shut.', 'Tide State News', 'outlet', state, 'state media'],
    ['State media said the bridge is shut.', 'State media', 'crowd', null, 'state media'],
  ] as const)('is told of: %s', (text, words, kind, by, expected) => {
    expect(sourcing(text, [[words, kind, by]])).toBe(expected);
  });

  it('is the state where its outlet tells the story', () => {
    expect(sourcing('Rason, May 2 (Tide State News) -- The bridge was opened.')).toBe('state media');
  });

  it('is not told where nobody is heard', () => {
    expect(sourcing('The bridge is shut. Traders wait.')).toBe('none stated');
  });
});

describe('what is known of outlets', () => {
  it('is that they are a state’s, or have sources of their own', () => {
    const traits = new Map([[state.name, ['state', 'wire']], [own.name, ['own-sources']], [post.name, ['wire']]]); // prettier-ignore
    const found = outletTraitsOf(byId(post, state, own, mina), (name) => traits.get(name) ?? []);
    expect(found).toEqual({ [state.id]: ['state'], [own.id]: ['own-sources'] });
  });
});

describe('the outlets an article leans on', () => {
  const cited = (...given: Parameters<typeof context>): readonly string[] => {
    const { statements, facts } = context(...given);
    return [...citedOutlets(statements, facts).keys()];
  };

  it('are those that speak, but for its own', () => {
    const text = 'Kivu Post reported that the bridge is shut, and Harbour Daily said so.';
    const said = [['Kivu Post', 'outlet', post], ['Harbour Daily', 'outlet', own]] as const; // prettier-ignore
    expect(cited(text, said)).toEqual([post.id]);
  });

  it('are those that were told first', () => {
    expect(cited('The bridge is shut, a source told Kivu Post.')).toEqual([post.id]);
  });

  it('have what speaks for that beside them', () => {
    const text = 'The Kivu Post reporter said that the bridge is shut. Kivu Post has 40 reporters.';
    const { statements, facts } = context(text, [['The Kivu Post reporter', 'outlet', post]]);
    expect(Object.fromEntries(citedOutlets(statements, facts).get(post.id) ?? [])).toEqual({
      'how sure what it says is': 1,
      'words beside its name where it speaks': 1,
      'it reports or says': 1,
      'mentions of the outlet': 1,
      'share of its mentions that lean on it': 1,
    });
  });

  it('are none that are only named', () => {
    expect(cited('Kivu Post was sold in May.')).toEqual([]);
  });
});
