import { parseOutlets } from '../../../src/intake';
import { readSelfNaming } from '../../../src/intake/frame/self-naming';
import { readOne } from '../helpers';

const outlets = parseOutlets(`
- { name: Coast Ledger, aliases: [The Coast Ledger], domains: [coastledger.example], marks: ['Tide Table Below'] }
- { name: Harbor Wire, aliases: [], domains: [harborwire.example], traits: [wire] }
- { name: The Bay, aliases: [], domains: [bay.example], traits: [headlines-behind-names] }
- { name: Border Watch, aliases: [경계일보, BORDERWATCH], domains: [borderwatch.example], traits: [own-sources] }
`);
const named = (...lines: string[]): string[] => [...new Set(readSelfNaming(lines, outlets).map(({ value }) => value))];

describe('what a text says of its own outlet', () => {
  it.each([
    ['© 2019 The Coast Ledger, LLC.'],
    ['Copyright 2019 Coast Ledger. All rights reserved.'],
    ['The views of columnists are not the views of Coast Ledger.'],
    ["Coast Ledger's Ann Reed and Bo Lund contributed to this report."],
    ['CLICK HERE TO GET THE COAST LEDGER APP'],
    ['Sign up for Coast Ledger newsletters'],
    ['(Also on COAST LEDGER: A dry summer)'],
    ['Tide Table Below'],
    ['LONDON (Coast Ledger) The council met.'],
    ['Ann Reed areed@coastledger.example'],
  ])('is read off %s', (line) => {
    expect(named('The council met on Monday.', line)).toEqual(['Coast Ledger']);
  });

  it.each([
    ['He told Coast Ledger that he would go.'],
    ['Image copyright Coast Ledger'],
    ['Harbor Wire contributed to this report.'],
    ['© 2019 Harbor Wire. All rights reserved.'],
    ['They walked along the coast, ledger in hand.'],
  ])('is not read off %s', (line) => {
    expect(named('The council met on Monday.', line)).toEqual([]);
  });

  it('is seen where its headlines stand behind names', () => {
    expect(named('Sen. Anna Cordova Anna CordovaVote put off MORE said so.')).toEqual(['The Bay']);
  });

  it('is seen in what outlets with their own sources write of themselves, in Korean too', () => {
    expect(named('A resident told Border Watch on Monday that it rained.')).toEqual(['Border Watch']);
    expect(named('※ BORDERWATCH keeps in touch with its partners.')).toEqual(['Border Watch']);
    expect(named('당국이 약을 내주지 않는다고 경계일보 내부 소식통이 전했다.')).toEqual(['Border Watch']);
    expect(named('주민 소식통은 7일 경계일보에 “비가 왔다”고 전했습니다.')).toEqual(['Border Watch']);
    expect(named('서울에서 경계일보 차은별입니다.')).toEqual(['Border Watch']);
  });
});

describe('the outlet of an article', () => {
  it('is that of its page before the agency whose copy it prints', async () => {
    const article = await readOne(
      'Council meets on Monday\n\nLONDON (AP) — The council of the town met on Monday to talk about the harbour.\n\nCopyright © 2019 The Washington Times, LLC.',
    );
    expect(article.source?.value).toBe('The Washington Times');
  });
});
