import { certain } from '../../src/entities/certainty';
import { decided, type Decision } from '../../src/entities/decision';
import { entityId, type Entity, type Mention } from '../../src/model';

const jula: Entity = {
  id: entityId('person', 'Birhanu Jula'),
  kind: 'person',
  name: 'Birhanu Jula',
  aliases: [],
  origin: 'article',
};
const mention = (score: number, rule = 'tagger'): Mention => ({
  start: 0,
  end: 12,
  text: 'Birhanu Jula',
  type: 'person',
  form: 'name',
  score,
  reason: { rule, detail: '' },
});
const outcome = (one: Mention, decision: Decision): string | null =>
  certain(new Map([[one, decision]])).get(one)?.entity?.name ?? null;
const named = decided(jula, 'full-name', '');

describe('certain', () => {
  it('leaves a name unresolved that only the tagger found, and not surely', () => {
    expect(outcome(mention(0.5), named)).toBeNull();
    expect(outcome(mention(0.9), named)).toBe('Birhanu Jula');
  });
  it('does not ask where a title stands with it', () => {
    const roles = [{ start: 0, end: 13, text: 'Field Marshal' }];
    expect(outcome(mention(0.5), { ...named, roles })).toBe('Birhanu Jula');
  });
  it('does not ask of what a rule found', () => {
    expect(outcome(mention(0.5, 'korean'), named)).toBe('Birhanu Jula');
  });
});
