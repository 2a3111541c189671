import { takenForBodies } from '../../../../src/analysis/language/refiners/taken-for-body';
import { marked, mentionAt } from '../marked';
import { documentOf, names } from '../support';

/** The types and forms that the mentions of a text in square brackets have in the end, all bodies at first. */
function read(written: string, rule = 'tagger', people: readonly string[] = []): readonly string[] {
  const typeOf = (form: string) => (people.includes(form) ? 'person' : 'organization');
  const { text, mentions } = marked(written, (form, start) => mentionAt(form, start, typeOf(form), rule));
  return takenForBodies(names)
    .refine(mentions, documentOf(text))
    .kept.map(({ type, start, end, text: form }) => {
      expect(text.slice(start, end)).toBe(form);
      return `${type} ${form}`;
    });
}

describe('a person taken for a body', () => {
  it.each([
    ['The manager, [Zorvyn Ollk], 54, said no. [Zorvyn Ollk] left.', 'Zorvyn Ollk'],
    ['They met [Zorvyn Ollk], who had asked them.', 'Zorvyn Ollk'],
    ['A letter of [Zorvyn Ollk] came. Mr. Ollk asked for an answer.', 'Zorvyn Ollk'],
    ['It was the activist [Zorvyn Ollk] again.', 'Zorvyn Ollk'],
    ['The lawyer wrote to [Cheryl Mills] about it.', 'Cheryl Mills'],
    ['They heard [U.S. Ambassador Kelly Ollk] there.', 'Kelly Ollk'],
    ['[Mrs. Ollk] came. Mrs. Ollk spoke.', 'Ollk'],
    ['The secretary for Asian and [Pacific Affairs Cheryl Ollk] said so.', 'Cheryl Ollk'],
  ])('is one in %s', (text, name) => {
    expect(new Set(read(text))).toEqual(new Set([`person ${name}`]));
  });

  it.each([
    'The lawyer at [Zorvyn Ollk] who wrote the letter left.',
    'Members of [Zorvyn Hospital], who had asked, left.',
    'The leader of [Patriot Prayer], who is charged, spoke.',
    'Shares of [General Mills] fell.',
    'They wrote to [Zorvyn Ollk], a maker of tyres, again.',
  ])('is none in %s', (text) => {
    expect(read(text).join()).toMatch(/^organization /);
  });

  it('is one of two surnames that stand behind a first name elsewhere', () => {
    const text = 'A letter of [Bob Vander Ollk] came. [Vander Ollk] led them. [Vander Zorb] followed.';
    expect(read(text, 'tagger', ['Bob Vander Ollk'])).toEqual([
      'person Bob Vander Ollk',
      'person Vander Ollk',
      'organization Vander Zorb',
    ]);
  });

  it('is none where a pack or a user knows the form', () => {
    expect(read('It was the activist [Zorvyn Ollk] again.', 'known')).toEqual(['organization Zorvyn Ollk']);
  });
});
