import { areApart, fieldsOf } from '../../../../src/analysis/entities/persons/roles';
import { people, rolesOf } from './support';
import { understand } from '../support';

describe('roles', () => {
  const cases: readonly (readonly [marked: string, roles: readonly string[]])[] = [
    ['Defense Minister [Kang Sun Nam] spoke.', ['Defense Minister']],
    ['North Korean Foreign Minister [Choe Son Hui] spoke.', ['Foreign Minister']],
    ['In Seoul, U.S. Secretary of State [Antony Blinken] spoke.', ['Secretary of State']],
    ['Then Minister of Foreign Affairs [Sergei Lavrov] spoke.', ['Minister of Foreign Affairs']],
    ['The spokesman [Dmitry Peskov] spoke.', ['spokesman']],
    ['Kremlin spokesman [Dmitry Peskov] spoke.', ['spokesman']],
    ['[Dmitry Peskov], the Kremlin spokesman, spoke.', ['Kremlin spokesman']],
    ['[Kim Yo Jong], sister of leader [Kim Jong Un], spoke.', ['sister of leader Kim Jong Un', 'leader']],
    ['Former president [Park Geun-hye] left.', ['Former president']],
    ['Lt. Gen. [John Smith] left.', ['Lt. Gen.']],
    ['Gen. [Kim Yong Chol] left.', ['Gen.']],
    ['Deputy Prime Minister [Olga Golodets] left.', ['Deputy Prime Minister']],
    ['Vice-President [Mike Pence] left.', ['Vice-President']],
    ['Sen. [Rand Paul], R-Ky., left.', ['Sen.']],
    ['[Gulnisa Abdurehim], a teacher, left.', ['teacher']],
    ['[John Smith], 45, a teacher from Leeds, left.', ['teacher from Leeds']],
    ['[Tim Cook], chief executive of Apple, left.', ['chief executive of Apple']],
    ['[Ann Lee], director of the Korea Institute and others met.', ['director of the Korea Institute']],
    [
      '[Ri Jong Nam], chief secretary of the South Hamgyong Committee of the Workers’ Party of Korea, left.',
      ['chief secretary of the South Hamgyong Committee of the Workers’ Party of Korea'],
    ],
    ['[Ann Lee], who is a teacher, left.', []],
    ['[Ann Lee], [Bo Sand] and [Cy Reed] left.', []],
    ['Mr. [Peskov] left.', []],
    ['Then [Brig. Gen. Tahseen Ibrahim] left.', ['Brig. Gen.']],
    ['Then [Mr. Peskov] left.', []],
    ['A spokesman for Mr. [Peskov] left.', []],
    ['Said editor in chief [Ann Lee] there.', ['editor in chief']],
    ['Minority Leader [Ann Lee] left.', ['Minority Leader']],
    ['His cousin Sen. [Ann Lee] left.', ['Sen.']],
    ['It began under President [Ann Lee] there.', ['President']],
    [
      '[Ann Lee], a fellow at the left-leaning Center for Peace, left.',
      ['fellow at the left-leaning Center for Peace'],
    ],
    ['Dr. [Ann Lee] left.', ['Dr.']],
    ['The president met [Ann Lee] there.', []],
    ['It was said, [Ann Lee], the day after, left.', []],
    ['[구병삼] 통일부 대변인은 말했다.', ['통일부 대변인']],
    ['국방상 [노광철]동지가 왔다.', ['국방상']],
    ['[리광호] 씨는 갔다.', []],
    ['[김정은]은 위원장이다.', []],
    ['Archbishop [Desmond Tutu] prayed.', ['Archbishop']],
    ['Crown Prince [Mohammed bin Salman] left.', ['Crown Prince']],
    ['Police chief [Ann Lee] left.', ['Police chief']],
    ['The head coach [Ann Lee] left.', ['head coach']],
    ['Then chairman of the Federal Reserve [Ben Bernanke] left.', ['chairman of the Federal Reserve']],
  ];
  it.each(cases)('reads %s', (marked, roles) => expect(rolesOf(marked)).toEqual(roles));

  it('gives the place of each in the text', () => {
    const marked = '[Dmitry Peskov], the Kremlin spokesman, spoke.';
    const text = marked.replace(/[[\]]/g, '');
    for (const [, { roles = [] }] of people(marked))
      for (const role of roles) expect(text.slice(role.start, role.end)).toBe(role.text);
  });
  it('lists them with the person, each once, the name without them', () => {
    const resolution = understand(
      'Defense Minister Kang Sun Nam spoke. Kang, the defense minister, left. General Kang Sun Nam slept.',
    );
    const kang = resolution.actors.find(({ entity }) => entity === 'person:kang-sun-nam');
    expect(kang?.roles).toEqual(['Defense Minister', 'General']);
  });
  it('leaves them out where there are none', () => {
    const resolution = understand('Mr. Dmitry Peskov spoke. Peskov left.');
    expect(resolution.actors.some((finding) => 'roles' in finding)).toBe(false);
  });
});

const apart = (one: readonly string[], other: readonly string[]): boolean => areApart(fieldsOf(one), fieldsOf(other));

describe('fields that roles are of', () => {
  it.each([
    ['Mayor', 'attorney'],
    ['Rep.', 'professor of history'],
    ['Vice Minister of Trade', 'striker'],
    ['Lt. Gen.', 'actress'],
    ['Army Secretary', 'Dr.'],
    ['attorney general', 'Rev.'],
  ])('are far apart: %s and %s', (one, other) => {
    expect(apart([one], [other])).toBe(true);
    expect(apart([other], [one])).toBe(true);
  });

  it.each([
    ['Gen.', 'defense minister'],
    ['Sen.', 'Attorney General'],
    ['mayor', 'former governor'],
    ['president', 'singer'],
    ['Secretary General', 'coach'],
    ['Director General', 'senator'],
    ['club secretary', 'senator'],
    ['Minister', 'Rev.'],
    ['sister', 'judge'],
    ['Democrat', 'entrepreneur'],
  ])('are not: %s and %s', (one, other) => {
    expect(apart([one], [other])).toBe(false);
  });

  it('are not far apart where one of several is shared', () => {
    expect(apart(['Dr.', 'Rep.'], ['congressman'])).toBe(false);
  });
});
