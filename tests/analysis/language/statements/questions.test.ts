import { told } from './support';

describe('a question that somebody was asked', () => {
  it('is a statement of nobody, or of the one who asked', () => {
    expect(told('Asked about the pier, the master said, “It leaks.”')).toEqual([
      '- | Asked | about the pier',
      'the master | said | “It leaks.”',
    ]);
    expect(told('When asked by Jo Reyes whether it leaks, the master smiled.')).toEqual([
      'Jo Reyes | asked | whether it leaks',
    ]);
  });

  it('is none where no question follows', () => {
    expect(told('Asked to leave, the master smiled.')).toEqual([]);
  });
});
