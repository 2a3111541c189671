import { readFileSync } from 'node:fs';
import { CLAIMS } from '../../../../src/analysis/entities';
import { articleOf, isOneStory, storyEvidence, type ComparedArticle } from '../../../../src/analysis/entities/origins';
import { parseDecisions } from '../../../../src/analysis/language/fitted-decisions';
import { builtInData } from '../../../../src/data';
import type { ClaimFloor } from '../../../../src/model';
import { realEngine } from '../../../support/workspace';

const { story: decision } = parseDecisions(builtInData().claims, CLAIMS);
const isOne = (one: ComparedArticle, other: ComparedArticle, floor: ClaimFloor = 'usual'): boolean =>
  isOneStory(one, other, decision, floor);

async function read(id: string, day: string | null, text: string, title = 'A story'): Promise<ComparedArticle> {
  const engine = realEngine();
  const note = `---\ntitle: ${JSON.stringify(title)}\nsource: ${id}\n${day === null ? '' : `published: ${day}\n`}---\n${text}\n`;
  for await (const one of engine.read({ name: `${id}.md`, text: note, format: 'markdown' }))
    if (one.ok) return articleOf(id, one.value, await engine.analyze(one.value));
  throw new Error('no article');
}

const FIRE = `A fire in a shoe factory at Esbrook killed 31 workers on Monday night, mayor Petra Lohse said. The doors of the hall were locked, said Jonas Wirth, who leads the fire brigade of the town. "We heard them and could not get in," he told reporters on Tuesday. The factory belongs to Halden Shoes and employs 240 people. The public prosecutor of Esbrook has opened an inquiry.`;
const SAME = `At least 31 people died when a shoe factory in Esbrook burned down late on Monday. Fire chief Jonas Wirth said the doors of the hall had been locked. "We heard them and could not get in," he said. Some 240 people work for Halden Shoes, to which the factory belongs. Petra Lohse, the mayor, ordered flags to be lowered, and the public prosecutor opened an inquiry.`;
const SEQUEL = `The director of Halden Shoes was arrested on Friday, eleven days after 31 workers died in his factory at Esbrook. Prosecutors accuse him of having ordered the doors to be locked. His lawyer, Ida Brandt, said that he knew of no such order. A judge will hear him next week.`;

describe('two articles of one story', () => {
  it.each([
    ['tell of one happening', SAME, '2025-03-04', true],
    ['tell of one happening, a day apart', SAME, '2025-03-05', true],
    ['tell of what came of it', SEQUEL, '2025-03-14', false],
  ])('%s', async (_what, text, day, is) => {
    const one = await read('Esbrook Post', '2025-03-04', FIRE, 'Fire kills 31 in Esbrook shoe factory');
    const other = await read('Reuters', day, text, 'Factory fire at Esbrook: 31 dead');
    expect([isOne(one, other), isOne(other, one)]).toEqual([is, is]);
  });

  it('are none where only the beat is the same', async () => {
    const folder = new URL('../../../../samples/articles/feed/', import.meta.url);
    const beat = await Promise.all(
      [
        'dailynk-hoeryong-phone-crackdown',
        'rfa-ryanggang-border-guards',
        'rfa-mandalay-phone-checks',
        'dailynk-chongjin-market-prices',
      ].map((name) => read(name, '2025-03-04', readFileSync(new URL(`${name}.txt`, folder), 'utf8'))),
    );
    for (const one of beat) for (const other of beat) if (one !== other) expect(isOne(one, other), `${one.id} ${other.id}`).toBe(false); // prettier-ignore
  });

  it('are told in two scripts by what is the same in any language', async () => {
    const korean = await read('A', '2025-03-05', '3월 3일 평양에서 만난 세르게이 라브로프와 최선희는 2025년 국경 다리 850미터와 관광객 1200명에 합의했다.'); // prettier-ignore
    const english = await read('B', '2025-03-05', 'Sergey Lavrov and Choe Son Hui agreed in Pyongyang on March 3 on a bridge of 850 metres and on 1,200 visitors.'); // prettier-ignore
    const another = await read('C', '2025-03-05', 'Rice grew dear in Hyesan in the week of March 3, and 40 carts stood at the gate of the market.'); // prettier-ignore
    expect([isOne(korean, english), isOne(korean, another)]).toEqual([true, false]);
  });

  it('have what speaks for and against that, whichever comes first', async () => {
    const [one, other] = [await read('A', '2025-03-04', FIRE), await read('B', null, SAME)];
    const found = storyEvidence(one, other);
    expect(storyEvidence(other, one)).toEqual(found);
    expect(found.get('quotations in common')).toBe(1);
    expect(found.get('one has no day')).toBe(1);
    expect(found.get('numbers in common, by number')).toBe(2);
    expect(found.has('published within a day')).toBe(false);
  });
});
