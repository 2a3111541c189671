import { ownSpans } from '../../../../src/analysis/language/refiners/own-spans';
import { mentionAt } from '../marked';
import { documentOf } from '../support';

const KNOWN = new Set(['Rand Corporation', 'Washington Post', 'U.S. Steel']);

/** What one name becomes in a text. */
function spans(name: string): readonly string[] {
  const [before, behind] = ['They asked ', ' again.'];
  const text = before + name + behind;
  const mention = mentionAt(name, before.length, 'organization');
  const { kept } = ownSpans((form) => KNOWN.has(form)).refine([mention], documentOf(text));
  return kept.map(({ start, end, text: form }) => {
    expect(text.slice(start, end)).toBe(form);
    return form;
  });
}

describe('the span of a body’s name', () => {
  it.each([
    ['pro-Zorb America First Action', ['America First Action']],
    ['independent Rand Corporation', ['Rand Corporation']],
    ['April Washington Post', ['Washington Post']],
    ['Failing Washington Post', ['Washington Post']],
    ['anti-Zorb April Washington Post', ['Washington Post']],
    ['Zorb-leaning Polling Institute', ['Polling Institute']],
    ['ZORB PULSE - Washington Post', ['Washington Post']],
    ['Zorb University’s Rand Corporation', ['Zorb University', 'Rand Corporation']],
    ['Washington Post-Schar School', ['Washington Post', 'Schar School']],
  ])('of %s is the name alone', (name, expected) => {
    expect(spans(name)).toEqual(expected);
  });

  it.each([
    'April Zorb Institute',
    'U.S. Steel',
    'America’s Health Insurance Plans',
    'al-Zorb Front for Peace',
    'Institute of Politics',
  ])('is all of %s', (name) => {
    expect(spans(name)).toEqual([name]);
  });
});
