import { relatedLists } from '../../../src/intake/frame/related-lists';

const leftOut = (text: string): string[] => relatedLists(text).map(({ start, end }) => text.slice(start, end));

describe('lists of headlines behind names', () => {
  it('are left out with the full name before them', () => {
    const list = ' Anna Maria CordovaHouse panel delays vote Five things to watch MORE';
    expect(leftOut(`Sen. Anna Cordova${list} (D-Ohio) said so.`)).toEqual([list]);
  });

  it('begin with a quotation or a number too, and may stand apart from the name', () => {
    const lists = [
      " Benito LunaLuna: 'I will not go' MORE",
      " Benito Luna'No way,' says Luna MORE",
      ' Benito Luna5 things to know MORE',
      ' Benito Carlo Luna Retirees should wait for the vote MORE',
      ' Benito LunaMORE',
    ];
    const sure = 'Rep. Benito Luna Benito LunaVote put off MORE agreed.\n';
    for (const list of lists) expect(leftOut(`${sure}Rep. Benito Luna${list} left.`)).toContain(list);
  });

  it('are told from names with a capital inside', () => {
    const list = ' Mitchell McAllisterSenate votes MORE';
    expect(leftOut(`Mitch McAllister${list} agreed.`)).toEqual([list]);
    const sure = 'Sen. Anna Cordova Anna CordovaHouse panel delays vote MORE (R-Maine) said no.\n';
    const told = 'Rep. Suzan DelBene (D-Wash.) told Tim RyanDemocrats want more from us MORE so.';
    expect(leftOut(sure + told)[1]).toBe('Democrats want more from us MORE');
  });

  it('are no plain capitals, and no end of another line', () => {
    expect(leftOut('Hospitals: U.S. MORE beds than ever. OneDay sales MORE')).toEqual([]);
    expect(leftOut('Anna Cordova Anna CordovaHouse\nand MORE')).toEqual([]);
  });

  it('take time in proportion to the text', () => {
    expect(relatedLists('Anna CordovaX MORE '.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
  });
});
