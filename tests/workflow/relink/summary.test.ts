import type { NotePlan } from '../../../src/model';
import { summarize, WHOLE_VAULT, type Relinking } from '../../../src/workflow/relink';

const made = (id: string, name: string, path: string): NotePlan => ({
  action: 'create',
  path,
  after: '',
  subject: { kind: 'entity', id, name },
  why: 'linked by the article',
});

const relinking = (...plans: readonly NotePlan[]): Relinking => ({
  scope: WHOLE_VAULT,
  analysed: 1,
  passedOver: 0,
  notes: plans.map((plan) => ({ plan, changes: [] })),
  keptOut: 0,
  problems: [],
  cancelled: false,
});

describe('what a relink tells of entities', () => {
  it('calls those of one name as their new notes are, so that nobody takes them for one', () => {
    const { entities } = summarize(
      relinking(
        made('place:rason:kp.rason', 'Rason', 'Places/Rason.md'),
        made('place:rason:kp', 'Rason', 'Places/Rason (North Korea).md'),
        made('organization:ac-dc', 'AC/DC', 'Organizations/AC-DC.md'),
      ),
    );
    expect(entities.map(({ name }) => name)).toEqual(['AC/DC', 'Rason', 'Rason (North Korea)']);
  });
});
