import { told } from './support';

describe('what is not said', () => {
  it.each([
    'The ministry did not respond to a request for comment.',
    'The ministry did not immediately respond to requests for comment.',
    'The envoy has not mentioned any blast.',
    'The envoy said nothing when asked.',
    'The ministry would not say whether the road was shut.',
    'If anyone says that the road is shut, call the guards.',
  ])('is no statement: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is one where it is denied or thought', () => {
    expect(told('The ministry did not deny that the road was shut.')).toHaveLength(1);
    expect(told('The envoy does not believe that the road was shut.')).toHaveLength(1);
    expect(told('The ministry responded that the road was open.')).toHaveLength(1);
  });
});
