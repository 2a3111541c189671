import { resolveStatements } from '../../../../src/analysis/entities';
import { withFollowingSpeakers } from '../../../../src/analysis/entities/statements/mention-index';
import { findStatements, toTextDocument } from '../../../../src/analysis/language';
import type { Entity, ResolvedMention } from '../../../../src/model';
import { NOTHING_FOUND } from '../../../support/article';

/** Resolves the statements of a text whose mentions of `names` are given; counts how often a mention is read. */
function resolved(text: string, names: readonly string[]): { readonly reads: number; readonly speakers: unknown } {
  const document = toTextDocument(text, { title: null, language: 'en', excluded: [] });
  const entities: Record<string, Entity> = {};
  for (const name of names) entities[name] = { id: name, name, kind: 'organization', aliases: [], context: {} } as unknown as Entity; // prettier-ignore
  let reads = 0;
  const mentions = [...text.matchAll(new RegExp(names.join('|'), 'g'))].map(({ 0: name, index: start }) => {
    const mention = { start, end: start + name.length, text: name, type: 'organization', entity: name };
    return new Proxy(mention as unknown as ResolvedMention, {
      get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown),
    });
  });
  const statements = resolveStatements(findStatements(document), { document, mentions, entities, source: null });
  return { reads, speakers: statements.map(({ speaker, kind, chain }) => [speaker, kind, chain.length]) };
}

const NAMES = ['Harbor Union', 'Pew Research Center'];

describe('who speaks in a hostile text', () => {
  it.each([
    'The Harbor Union said so. ',
    'The Harbor Union met. The union said so. ',
    'The Harbor Union met. The council said so. ',
    'Pew Research Center met. Pew said so. ',
    'Harbor Union met. Harbor officials said so. ',
    'Harbor Union, which said so, met. ',
    'The spokesman said so. The governor of Ohio said so. Harbor Union met. ',
    'The newspaper said so. Harbor Union met. ',
    'They said so. It said so. He said so. Harbor Union met. ',
    'Harbor Union met what it called “a far pier”. ',
    'His office said so. Harbor Union met. ',
    '“Go,” Harbor Union said, Pew said. ',
    'Pew quoted Harbor Union as saying so. ',
    'Pew said so, citing Harbor Union, which quoted Pew Research Center. ',
  ])('is looked for with work that grows with its length: %s', (piece) => {
    const [once, twice] = [resolved(piece.repeat(300), NAMES), resolved(piece.repeat(600), NAMES)];
    expect(once.reads).toBeGreaterThan(300);
    expect(twice.reads).toBeLessThan(2.3 * once.reads);
  });

  it('is the same as in a text that is short', () => {
    const piece = 'The Harbor Union met. The union said that Pew said the bridge was shut. Harbor officials said so. ';
    const { speakers: all } = resolved(piece.repeat(2_000), NAMES);
    const { speakers: short } = resolved(piece.repeat(2), NAMES);
    expect((all as unknown[]).slice(-3)).toEqual((short as unknown[]).slice(-3));
    expect(all).toHaveLength(6_000);
  });
});

describe('who speaks where a hostile text’s mentions come to stand for others', () => {
  /** As many mentions of one entity as statements by it, all of another now; counts how often a mention is read. */
  function followed(size: number): { readonly reads: number; readonly speakers: ReadonlySet<string | null> } {
    let reads = 0;
    const mention = (at: number, entity: string): ResolvedMention =>
      new Proxy({ start: at * 10, end: at * 10 + 5, entity } as unknown as ResolvedMention, {
        get: (target, key) => ((reads += 1), Reflect.get(target, key) as unknown),
      });
    const spots = Array.from({ length: size }, (_, at) => at);
    const statements = spots.map((at) => ({
      ...{ source: { start: at * 10, end: at * 10 + 5 }, cue: null, content: [], speaker: 'old', kind: 'body' },
      ...{ attitude: 'says', tense: null, hedged: false, chain: [] },
    })) as unknown as typeof NOTHING_FOUND.statements;
    const analysis = { ...NOTHING_FOUND, mentions: spots.map((at) => mention(at, 'new')), statements };
    const before = spots.map((at) => mention(at, 'old'));
    const told = withFollowingSpeakers(analysis, before).statements;
    return { reads, speakers: new Set(told.map(({ speaker }) => speaker)) };
  }

  it('is told with work that grows with its length', () => {
    const [once, twice] = [followed(500), followed(1000)];
    expect(once.speakers).toEqual(new Set(['new']));
    expect(once.reads).toBeGreaterThan(1000);
    expect(twice.reads).toBeLessThan(2.3 * once.reads);
  });
});
