import { ownSpans } from '../../../../src/analysis/language/refiners/own-spans';
import { mentionAt } from '../marked';
import { documentOf, names } from '../support';

const KNOWN = new Set([
  'Rand Corporation',
  'Washington Post',
  'The Washington Post',
  'Hoover Institution',
  'Fox News',
  'Barclays',
  'Deutsche Bank',
  'Credit Suisse',
]);

/** The names of the mentions that one name becomes in a text. */
function spans(name: string, before = 'They asked ', behind = ' again.'): readonly string[] {
  const text = before + name + behind;
  const mention = mentionAt(name, before.length, 'organization');
  const somebody = mentionAt('Ada Ryden', 0, 'person');
  const { kept } = ownSpans({ names, isKnownBody: (form) => KNOWN.has(form) }).refine(
    [somebody, mention],
    documentOf(text),
  );
  return kept.slice(1).map(({ start, end, text: form }) => {
    expect(text.slice(start, end)).toBe(form);
    return form;
  });
}

describe('the span of a body’s name', () => {
  it.each([
    ['pro-Zorb America First Action', ['America First Action']],
    ['independent Rand Corporation', ['Rand Corporation']],
    ['April Washington Post', ['Washington Post']],
    ['HARRISON The Washington Post', ['The Washington Post']],
    ['BING PULSE - Fox News', ['Fox News']],
    ['Stanford University’s Hoover Institution', ['Stanford University', 'Hoover Institution']],
    ['Gapen of Barclays', ['Barclays']],
    ['Ryden of Hope College', ['Hope College']],
    ['Barclays bank', ['Barclays']],
    ['Failing Washington Post', ['Washington Post']],
    ['Zorb-leaning Polling Institute', ['Polling Institute']],
    ['Ryden’s News Corporation', ['News Corporation']],
    ['Center’s Zorb Assistance Project', ['Zorb Assistance Project']],
    ['Washington Post-Schar School', ['Washington Post', 'Schar School']],
  ])('of %s ends where the name does', (name, expected) => {
    expect(spans(name)).toEqual(expected);
  });

  it.each([
    'America’s Health Insurance Plans',
    'National Women’s Law Center',
    'Securities and Futures Institute',
    'al-Zorb Front for Peace',
    'Institute of Politics',
    'League of Women Voters',
    'March for Our Lives',
  ])('is all of %s', (name) => {
    expect(spans(name)).toEqual([name]);
  });

  it.each([
    ['National Alliance', ' on Monday said so.', 'National Alliance'],
    ['Zorblat Institute', ' on Medicaid said so.', 'Zorblat Institute'],
  ])('of %s goes on', (name, behind, whole) => {
    expect(spans(name, 'They asked the ', behind)).toEqual([whole]);
  });
});
