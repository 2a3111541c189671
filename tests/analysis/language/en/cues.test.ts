import { told } from '../statements/support';

describe('who speaks', () => {
  it.each([
    'The guards increase the estimated loss of the port.',
    'Serious concerns about the harbor said more.',
    'The last-minute diplomacy added a flourish.',
    'The loss of trade in the current estimated at two ships.',
    'Last week said it all.',
  ])('is nobody where a phrase has no head that can speak: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['aides', 'Harbor aides said the road was shut.'],
    ['staff', 'The school’s staff said the road was shut.'],
    ['a commission', 'The harbor commission said the road was shut.'],
    ['an acting chief', 'Acting chief Jo Reyes said the road was shut.'],
    ['visitors', 'Visiting officials said the road was shut.'],
    ['one of several', 'One of the guards said the road was shut.'],
    ['half of them', 'Half the senators said the road was shut.'],
    ['a share', 'A full 82 percent said the road was shut.'],
    ['a poll', 'The poll shows that the road is liked.'],
    ['witnesses', 'Witnesses in the town said the road was shut.'],
  ])('is %s', (_who, text) => {
    expect(told(text)).toHaveLength(1);
  });
});
