import { formsBySpelling, spellingKey } from '../../../../src/analysis/entities/bodies/names';
import { parseAgencyPack } from '../../../../src/analysis/entities';

describe('spellingKey', () => {
  it.each([
    ['U.S. Postal Services', 'United States Postal Service'],
    ['Federal Elections Commission', 'Federal Election Commission'],
    ['National Institute for Drug Abuse', 'National Institute on Drug Abuse'],
    ['House Oversight & Reform Committee', 'House Oversight and Reform Committee'],
    ['U.S. House of Representatives Budget Committee', 'House Budget Committee'],
    ['House’s Budget Committee', 'House Budget Committee'],
    ['House Intel Committee', 'House Intelligence Committee'],
  ])('%s is a spelling of %s', (one, other) => expect(spellingKey(one)).toBe(spellingKey(other)));
  it.each([
    ['House Intelligence Committees', 'House Intelligence Committee'],
    ['Norland State Council', 'Council of State of Norland'],
    ['Senate Budget Committee', 'House Budget Committee'],
  ])('%s is none of %s', (one, other) => expect(spellingKey(one)).not.toBe(spellingKey(other)));
  it('says nothing of a name of two words', () => expect(spellingKey('State Council')).toBe(''));
});

describe('formsBySpelling', () => {
  it('leaves out what two bodies share', () => {
    const pack = parseAgencyPack(
      `id: mine
title: Mine
agencies:
  - { name: Norland Flood Board, aliases: [Flood Board of Norland] }
  - { name: Norland Floods Board }
  - { name: Norland River Guards }
`,
    );
    if (!pack.ok) throw new Error(pack.problem.message);
    expect([...formsBySpelling([pack.value])]).toEqual([
      ['flood board norland', 'Flood Board of Norland'],
      ['norland river guard', 'Norland River Guards'],
    ]);
  });
});
