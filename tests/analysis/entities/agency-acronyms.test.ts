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

describe('initials of a name in the article', () => {
  const US = 'In Washington, Republicans and Democrats in Congress met. ';
  it('mean that name, where a pack knows another body by them in some articles', () => {
    const resolution = understand(
      `${US}Ann Lee is president of the Nineveh Reconstruction Committee, a nonprofit formed in Michigan. Money went to further NRC aims, she said.`,
    );
    expect(meaning(resolution, 'NRC')?.name).toBe('Nineveh Reconstruction Committee');
  });
  it('mean the body that the article names, too', () => {
    const resolution = understand(
      `${US}The Nuclear Regulatory Commission met the Nineveh Reconstruction Committee. The NRC agreed, officials said.`,
    );
    expect(meaning(resolution, 'NRC')?.name).toBe('Nuclear Regulatory Commission');
  });
});
