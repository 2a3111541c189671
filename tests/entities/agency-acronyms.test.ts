import { meaning, understand } from './support';

describe('an acronym introduced beside a name', () => {
  it('means that name, also where a pack knows another body by it', () => {
    const resolution = understand(
      'The Arakan Army (AA) captured Ann in Rakhine State, Myanmar. The AA said it detained a general.',
    );
    expect([meaning(resolution, 'AA')?.name, meaning(resolution, 'AA', 1)?.name]).toEqual([
      'Arakan Army',
      'Arakan Army',
    ]);
  });
});
