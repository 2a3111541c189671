import type { Analysis, ClaimFloor, Statement } from '../../../../src/model';
import { restsOn, restsOnNow, surelyResting } from '../../../../src/analysis/entities/statements/rests-on';
import { byId, entity, mention } from '../../../notes/builders';
import { NOTHING_FOUND } from '../../../support/article';

const post = entity('source', 'Kivu Post');
const mina = entity('person', 'Mina Okello');
const TEXT =
  'Mina Okello said the bridge is shut. Nobody knows more of it, and Kivu Post reported that it will open in May.';

const said = (words: string, by: typeof post, kind: Statement['kind'], content: string): Statement => {
  const [start, at] = [TEXT.indexOf(words), TEXT.indexOf(content)];
  return {
    ...{ source: { start, end: start + words.length }, cue: null, content: [{ start: at, end: at + content.length }] },
    ...{ speaker: by.id, kind, attitude: 'says', tense: null, hedged: false, chain: [] },
  };
};
const STATEMENTS = [
  said('Mina Okello', mina, 'named person', 'the bridge is shut'),
  said('Kivu Post', post, 'outlet', 'it will open in May'),
];
const CONTEXT = {
  ...{ text: TEXT, mentions: [mention(TEXT, 'Mina Okello', mina), mention(TEXT, 'Kivu Post', post)] },
  ...{ entities: byId(post, mina), source: null, outletTraits: {} },
};
/** A decision that is always so sure. */
const decided = (certainty: number) => ({ chance: () => certainty, reasons: () => ['words'] });
const resting = (sourcing: number, cites: number): Analysis => ({
  ...NOTHING_FOUND,
  statements: STATEMENTS,
  ...restsOn(STATEMENTS, CONTEXT, { sourcing: decided(sourcing), cites: decided(cites) }),
});

describe('what an article rests on', () => {
  it.each<readonly [number, number, ClaimFloor, string, readonly string[]]>([
    [0.95, 0.95, 'strict', 'named', [post.id]],
    [0.86, 0.95, 'strict', 'none stated', [post.id]],
    [0.86, 0.86, 'usual', 'named', []],
    [0.84, 0.95, 'usual', 'none stated', [post.id]],
    [0.1, 0.1, 'all', 'named', [post.id]],
  ])('is said if it is sure: %s, %s, %s', (sourcing, cites, floor, value, outlets) => {
    const found = surelyResting(resting(sourcing, cites), floor);
    expect([found.sourcing, found.cites]).toEqual([value, outlets]);
  });

  it('stays beside that where it is not sure, with what decided', () => {
    const { sureness } = surelyResting(resting(0.1, 0.1), 'usual');
    expect(sureness?.sourcing).toEqual({ value: 'named', certainty: 0.1, because: ['words'], by: null });
    expect(sureness?.cites[post.id]?.certainty).toBe(0.1);
  });

  it('is said where nothing was fitted on it', () => {
    const found = { ...NOTHING_FOUND, ...restsOn(STATEMENTS, CONTEXT) };
    expect(surelyResting(found, 'strict')).toMatchObject({ sourcing: 'named', cites: [post.id] });
  });

  it('is as unsure as before where a person’s word changes nothing of it, and what they said where it does', () => {
    const unsure = surelyResting(resting(0.1, 0.1), 'usual');
    const context = { ...CONTEXT, text: TEXT };
    expect(restsOnNow(STATEMENTS, context, unsure, TEXT)).toMatchObject({ sourcing: 'none stated', cites: [] });
    const [first, second] = STATEMENTS;
    if (first === undefined || second === undefined) throw new Error('two');
    const document: Statement = { ...first, kind: 'document', speaker: null };
    expect(restsOnNow([document, second], context, unsure, TEXT)).toMatchObject({ sourcing: 'document', cites: [] });
  });
});
