import { ok } from '../../src/model';
import { importArticles } from '../../src/workflow/import';
import { Analyst } from '../support/analyst';

const SUBJECTS = ['ferry', 'pier', 'crane', 'dredger', 'warehouse', 'lighthouse', 'slipway', 'quay', 'lock', 'canal', 'mole', 'dam', 'barge', 'buoy', 'tug', 'yard', 'sluice', 'tower', 'bridge', 'tunnel', 'market', 'mill', 'station', 'depot', 'school', 'garden', 'theatre', 'brewery', 'museum', 'prison', 'tannery', 'foundry', 'bakery', 'hospital', 'library', 'stadium', 'hotel', 'chapel', 'laundry', 'arcade']; // prettier-ignore

const VERBS = ['painted', 'measured', 'emptied', 'fenced', 'flooded', 'insured', 'photographed', 'moved', 'sold', 'heated', 'guarded']; // prettier-ignore

/** What happened to five other things, so that no story is a copy of another. */
const around = (at: number): string =>
  Array.from({ length: 5 }, (_, n) => {
    const what = SUBJECTS[(at + n * n + 3 * n + 1) % SUBJECTS.length] ?? '';
    return `Workers ${VERBS[(at * 5 + n * 3) % VERBS.length] ?? ''} the ${what} ${n + 2} times in ${at + n} weeks.`;
  }).join(' ');

/** Who comes along, in one story of four each. */
const BESIDE = ['Pieter Vosmaer asked her for money. ', 'Jelle Terpstra told reporters what it had cost. ', '', ''];

/** A story that names a minister in full, some of them beside others. */
const told = (what: string, at: number): string => `Rotterdam argues about its ${what}

2024-03-${10 + (at % 10)}

Trade Minister Brigid Halloran came to the ${what} on Monday. ${around(at)} Halloran left the ${what} at noon. ${BESIDE[at % 4] ?? ''}${around(at + 17)}
`;
/** One that gives only her surname. */
const ASKING = `Rotterdam owners wait for an answer

2024-03-22

ROTTERDAM - Pieter Vosmaer and Jelle Terpstra still wait for an answer on their letters. Minister Halloran said on Monday that it would come within a week. Halloran gave no reason for the delay, and Terpstra called it a pity.
`;

const input = (text: string) => ok({ name: `${text.slice(0, 30)}.txt`, text });
const linked = (own: Analyst): boolean => own.article('Rotterdam owners').includes('[[Brigid Halloran|Halloran]]');

describe('a surname that an article says without a first name', () => {
  it('means whom the other stories of its run name in full', async () => {
    const own = new Analyst();
    await importArticles([...SUBJECTS.map(told), ASKING].map(input), own.workspace);
    expect(linked(own)).toBe(true);
  });

  it('means whom the stories of the vault name in full, where the run tells of nobody', async () => {
    const own = new Analyst();
    await importArticles(SUBJECTS.map(told).map(input), own.workspace);
    await importArticles([input(ASKING)], own.workspace);
    expect(linked(own)).toBe(true);
  });

  it('means nobody of that surname who is something else', async () => {
    const own = new Analyst();
    const other = told('ferry', 2)
      .replace('Trade Minister Brigid', 'Striker Una')
      .replace('Rotterdam argues', 'Ghent argues');
    await importArticles([other, ASKING].map(input), own.workspace);
    expect(Object.keys(own.tree)).toContain('People/Una Halloran.md');
    expect(own.article('Rotterdam owners')).not.toContain('[[Una Halloran');
  });
});
