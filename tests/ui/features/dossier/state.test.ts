import { stateIn } from '../../../../src/ui/features/dossier/state';

describe('what the layout keeps of the pane', () => {
  it('is read back', () => {
    const state = { entities: ['agency:police', 'Places/X.md'], which: 'any', isPinned: true };
    expect(stateIn(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('is made good where it is damaged, or of another time', () => {
    expect(stateIn({ entities: ['a', 3, null], which: 'some' })).toEqual({
      entities: ['a'],
      which: 'all',
      isPinned: false,
    });
    expect([stateIn(null), stateIn('x'), stateIn({}), stateIn({ entities: 'a' })]).toEqual([null, null, null, null]);
  });
});
