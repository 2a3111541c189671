import { persons } from '../../../src/language/recognizers/persons';
import { documentOf, found, names } from '../support';

const people = persons(names);

describe('persons', () => {
  it.each([
    ['Gen. Kim Yong-chol led it.', ['Kim Yong-chol']],
    ['The plan was praised by U.S. State Department spokeswoman Marie Harf.', ['Marie Harf']],
    ['He met Prime Minister Sheikh Hasina on Friday.', ['Sheikh Hasina']],
    ['Gulnisa Abdurehim, a teacher, is in prison.', ['Gulnisa Abdurehim']],
    ['“We are ready,” said Bashar al-Assad.', ['Bashar al-Assad']],
    ['A relative of Daw Khin Mar Aye was held.', ['Khin Mar Aye']],
    ["Eritrea's information minister, Yemane Gebremeskel, wrote it.", ['Yemane Gebremeskel']],
    ['Those held include a broker surnamed Ri, who fled.', ['Ri']],
  ])('finds the name and leaves the title: %s', (text, expected) => {
    expect(found(people, text)).toEqual(expected);
  });
  it('takes a later family or given name for the person', () => {
    expect(found(people, 'Spokesman Mark Stroh spoke. Later Stroh left, and Mr. Stroh came back.')).toEqual([
      'Mark Stroh',
      'Stroh',
      'Stroh',
    ]);
  });
  it.each([
    'The Carter Center sent observers.',
    'The Justice Department sued General Motors.',
    'It rained in New York on Monday.',
    'Russian officials met European diplomats.',
  ])('finds nobody in: %s', (text) => {
    expect(found(people, text)).toEqual([]);
  });
  it('says what it saw', () => {
    const [mention] = people.recognize(documentOf('Spokesman Mark Stroh spoke.'));
    expect(mention?.reason).toEqual({ rule: 'persons', detail: expect.stringContaining('“Mark” is a given name') });
  });
});
