import fc from 'fast-check';
import { compare, isHeld, shareHeld, storyOf, type LikenessKind } from '../../src/duplicates';

const SENTENCES = [
  'The harbour council of Larvin voted on Tuesday to close the eastern pier after divers found cracks in nine of its pillars.',
  'Engineers will take the planks off in March and hope to have new beams of oak in place before the herring come.',
  'Mayor Tessa Oduya said that the town would borrow 40 million crowns from the state bank to pay for the work.',
  'Skippers who land their catch at the pier were told to use the quay at Brennhaven until further notice.',
  'Several of them said that the way was too long in winter and that they would rather stay at home.',
  'A fund for the families of the crews will be set up by the church and the union of dock workers.',
  'The last time the pier was closed, in the year of the great ice, the town lost a third of its boats.',
];
const STORY = SENTENCES.join(' ');
const kind = (one: string, other: string): LikenessKind => compare(storyOf(one), storyOf(other)).kind;

describe('two texts', () => {
  it('are the same text whatever their marks', () => {
    expect(kind(STORY, STORY.toUpperCase().replace(/ /g, '\n'))).toBe('same-text');
    expect(kind('Short news.', 'short   “NEWS”')).toBe('same-text');
  });

  it.each([
    ['cut short', SENTENCES.slice(0, 3).join(' ')],
    ['cut at the front', SENTENCES.slice(3).join(' ')],
    ['in another order', [...SENTENCES.slice(4), ...SENTENCES.slice(0, 4)].join(' ')],
    [
      'with other words here and there',
      STORY.replace('voted', 'decided').replace('hope', 'want').replace('too long', 'far too long'),
    ],
    [
      'within a longer one',
      `Our own reporter was at the meeting and heard much shouting from the gallery. ${STORY} Buses will run as before.`,
    ],
    ['with numbers in letters', STORY.replace('nine', '9')],
    ['with one name written otherwise', STORY.replace('Mayor Tessa Oduya', 'Mayor Oduya')],
  ])('are one story %s', (_what, other) => {
    expect(kind(STORY, other)).toBe('near-duplicate');
    expect(kind(other, STORY)).toBe('near-duplicate');
  });

  it.each([
    ['with later figures', STORY.replace('nine', 'fourteen').replace('40', '65')],
    [
      'that share a paragraph of background',
      `${SENTENCES.at(-1)} Nobody in the town hall would say on Friday whether the school ferry will sail again this spring. Parents have asked for a bus since the autumn, when two crossings were called off because of fog. The shipping company blames the pilots. A judge will hear both sides.`,
    ],
    [
      'on one event',
      'Larvin will shut its eastern pier. The council of the town agreed to it this week, because divers reported that pillars were cracked. New oak beams are to be put in when the planks are off. It will cost 40 million crowns. Fishing boats have to go to Brennhaven meanwhile, which many skippers dislike.',
    ],
    [
      'of nothing alike',
      'Bees in the hills came out three weeks early this year. Keepers feared for the plum blossom, which was still shut, and put sugar water out in bowls beside the hives at night until it opened at last.',
    ],
  ])('are two stories %s', (_what, other) => {
    expect(kind(STORY, other)).toBe('two-stories');
    expect(kind(other, STORY)).toBe('two-stories');
  });

  it('are two stories where a formula names others', () => {
    const greeting = (name: string, state: string, day: string): string =>
      `The President of the Republic sent a message of greeting to ${name}, president of the Republic of ${state}, on ${day}. The message warmly congratulated the president and the people of ${state} on the day of independence of their country and wished them success in their work for its prosperity.`;
    expect(kind(greeting('Amadou Keita', 'Senga', 'June 5'), greeting('Lars Holm', 'Norland', 'June 9'))).toBe(
      'two-stories',
    );
    expect(kind(greeting('Amadou Keita', 'Senga', 'June 5'), greeting('Amadou Keita', 'Senga', 'June 5'))).toBe(
      'same-text',
    );
  });

  it('are two stories where only the town is another, be it among the first or the last words', () => {
    const of = (town: string): string =>
      `The council of ${town} said on Monday that the port would be closed for a while because the sea wall had cracked in the storm of last month. Ships will be sent elsewhere instead, a spokeswoman for the harbour master said. Fishermen have complained that nobody asked them.`;
    expect(kind(of('Rostock'), of('Stralsund'))).toBe('two-stories');
    expect(kind(of('Emden'), `Port is closed\n\n${of('Stralsund')}`)).toBe('two-stories');
    const last = (town: string): string => `${of('Emden')} The mayor was in ${town} all day.`;
    expect(kind(last('Hamburg'), last('Bremen'))).toBe('two-stories');
    expect(kind(`ROSTOCK, May 3 (AP) - ${of('Emden')}`, `BERLIN, May 3 (AP) - ${of('Emden')}`)).toBe('near-duplicate');
  });

  it('that are short are one only where they are the same', () => {
    const short = 'Police closed the bridge at Orrin on Sunday after a lorry hit the railing.';
    expect(kind(short, `${short} It opened again.`)).toBe('two-stories');
    expect(kind('', '')).toBe('two-stories');
  });

  it('are compared by characters in Korean', () => {
    const korean =
      '지난달 말 항구 도시의 시장에서 쌀 가격이 크게 올랐다고 현지 소식통이 전했다. 상인들은 배가 들어오지 않아 곡물이 부족하다고 말했다. 당국은 창고를 열어 곡물을 풀겠다고 약속했지만 주민들은 믿지 않는 분위기라고 한다. 한 주민은 겨울이 오기 전에 식량을 구해야 한다며 걱정했다.';
    const reworded = korean.replace('크게 올랐다고', '많이 올랐다고').replace('한 주민은', '다른 주민은');
    const other =
      '산간 마을의 학교에서 교사들이 새로운 교과서를 받지 못해 수업이 늦어지고 있다고 소식통이 밝혔다. 학부모들은 돈을 모아 종이를 샀고 학생들은 책을 베껴 쓰고 있다. 교육 당국은 다음 달까지 교과서를 보내겠다고 했으나 도로가 끊겨 어려울 것으로 보인다.';
    expect(kind(korean, reworded)).toBe('near-duplicate');
    expect(kind(korean, korean.slice(0, 120))).toBe('near-duplicate');
    expect(kind(korean, other)).toBe('two-stories');
  });

  it('are judged alike whichever comes first, and never break', () => {
    const some = fc.array(fc.constantFrom(...SENTENCES, ...STORY.split(' '), '12', '한국어', '“', ''), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [one, other] = [storyOf(a.join(' ')), storyOf(b.join(' '))];
        expect(compare(one, other).kind).toBe(compare(other, one).kind);
        expect(compare(one, other).share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a story that another holds', () => {
  it('has every word there', () => {
    expect(isHeld(storyOf(STORY), storyOf(`Before. ${STORY} After.`))).toBe(true);
    expect(isHeld(storyOf('Two words'), storyOf('These two words here'))).toBe(true);
    expect(isHeld(storyOf(`${STORY} One more thing.`), storyOf(STORY))).toBe(false);
    expect(isHeld(storyOf(STORY.replace('planks', 'boards')), storyOf(STORY))).toBe(false);
  });

  it('has a share of its words there', () => {
    expect(shareHeld(storyOf(STORY), storyOf(STORY))).toBe(1);
    expect(shareHeld(storyOf(STORY), storyOf(SENTENCES[0] ?? ''))).toBeLessThan(0.3);
  });
});
