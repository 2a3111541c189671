import { organizations } from '../../../src/language/recognizers/organizations';
import { found, names } from '../support';

const bodies = organizations(names);

describe('organizations', () => {
  it.each([
    ['He studied at the University of Colorado.', ['University of Colorado']],
    ['Shares of Kmart Corp. rose.', ['Kmart Corp.']],
    ['the Justice and Development Party won', ['Justice and Development Party']],
    ['the San Diego Union-Tribune reported', ['San Diego Union-Tribune']],
    [
      'the Alliance for Child Protection in Humanitarian Action',
      ['Alliance for Child Protection in Humanitarian Action'],
    ],
    ['the security company Sophos', ['Sophos']],
    ['executives of CloudFlare', ['CloudFlare']],
  ])('finds: %s', (text, expected) => {
    expect(found(bodies, text)).toEqual(expected);
  });
  it.each([
    'a minister (Science and Technology)',
    'Muslim and Republican voters',
    'a handle like @BeWaterHKG',
    'McDonald slept',
  ])('finds none in: %s', (text) => {
    expect(found(bodies, text)).toEqual([]);
  });
});
