import { certain, decided, type Decision } from '../../../src/analysis/entities/decision';
import type { Entity, Mention } from '../../../src/model';

const entity = (origin: Entity['origin']): Entity => ({
  id: 'organization:zorblat',
  kind: 'organization',
  name: 'Zorblat',
  aliases: [],
  origin,
});
const mention = (score: number, rule = 'tagger', start = 0): Mention => ({
  start,
  end: start + 7,
  text: 'Zorblat',
  type: 'organization',
  form: 'name',
  score,
  reason: { rule, detail: '' },
});

/** Whether each mention keeps its entity. */
function kept(mentions: readonly Mention[], origin: Entity['origin'] = 'article'): boolean[] {
  const decisions = new Map<Mention, Decision>(mentions.map((one) => [one, decided(entity(origin), 'named', '')]));
  const sure = certain(decisions);
  return mentions.map((one) => sure.get(one)?.entity !== null);
}

describe('how certain a name must be that only the tagger saw', () => {
  it('is an entity when one of its mentions is sure', () => {
    expect(kept([mention(0.95), mention(0.4, 'tagger', 20)])).toEqual([true, true]);
  });

  it('stays unresolved when none is, and says so', () => {
    const doubtful = mention(0.55);
    const decision = certain(new Map([[doubtful, decided(entity('article'), 'named', '')]])).get(doubtful);
    expect(decision).toMatchObject({ entity: null, reason: { rule: 'certainty' } });
    expect(decision?.reason.detail).toContain('55 %');
  });

  it('is believed sooner the more often it is named', () => {
    expect(kept([mention(0.66)])).toEqual([false]);
    expect(kept([mention(0.66), mention(0.5, 'tagger', 20), mention(0.5, 'tagger', 40)])).toEqual([true, true, true]);
  });

  it('is not asked where a rule saw it too, or where it is known', () => {
    expect(kept([mention(0.5), mention(0.5, 'agency-names', 20)])).toEqual([true, true]);
    expect(kept([mention(0.5)], 'vault')).toEqual([true]);
  });
});
