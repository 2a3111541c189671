import { bareNames } from '../../../../src/analysis/language/refiners/bare-names';
import { marked, mentionAt } from '../marked';
import { documentOf } from '../support';

/** The forms of the people in square brackets in the end. */
function read(written: string, rule = 'tagger'): readonly string[] {
  const { text, mentions } = marked(written, (form, start) => mentionAt(form, start, 'person', rule));
  return bareNames.refine(mentions, documentOf(text)).kept.map(({ start, end, text: form }) => {
    expect(text.slice(start, end)).toBe(form);
    return form;
  });
}

describe('a mention of a person', () => {
  it.each([
    ['said [Army Lt. Col. Ada Byron].', 'Ada Byron'],
    ['[Justices Byron] and Ollk left.', 'Byron'],
    ['a shop owner [surnamed Kye] left.', 'Kye'],
    ['[Knewton CEO Ada Byron] left.', 'Ada Byron'],
    ['[Ada Byron] left.', 'Ada Byron'],
    ['[Radiologist Richard Wolf] left.', 'Richard Wolf'],
    ['[Bill de Blasio] left.', 'Bill de Blasio'],
    ['[Pope Francis] spoke.', 'Pope Francis'],
    ['[Daw Tin Aye] spoke.', 'Daw Tin Aye'],
  ])('begins with the name: %s', (text, name) => {
    expect(read(text)).toEqual([name]);
  });

  it('is none where half an office or a handle stands', () => {
    expect(read('Turkey’s [Prime] Minister came.')).toEqual([]);
    expect(read('Ada (@[AdaByron]) wrote.')).toEqual([]);
    expect(read('The USS [McCain] came with [Abrams] tanks to [St Margaret]’s.')).toEqual([]);
    expect(read('[Reeves]’ Office left.')).toEqual(['Reeves']);
    expect(read('[Ada St. Byron] and [Abrams] came.')).toEqual(['Ada St. Byron', 'Abrams']);
    expect(read('[Grand] opera is long.')).toEqual(['Grand']);
  });

  it('stays as a pack or a user knows it', () => {
    expect(read('[Justices Byron] left.', 'known')).toEqual(['Justices Byron']);
  });
});
