import { articleOf, originsOf, type ComparedArticle } from '../../../../src/analysis/entities/origins';
import type { StoryOrigins } from '../../../../src/model';
import { realEngine } from '../../../support/workspace';

interface Told {
  readonly outlet: string;
  /** Day, or moment with its zone. */
  readonly day: string;
  readonly text: string;
  readonly title?: string;
}

async function read(id: string, { outlet, day, text, title }: Told): Promise<ComparedArticle> {
  const engine = realEngine();
  const note = `---\ntitle: ${JSON.stringify(title ?? 'A story')}\nsource: ${JSON.stringify(outlet)}\npublished: ${day}\n---\n${text}\n`;
  for await (const one of engine.read({ name: `${id}.md`, text: note, format: 'markdown' }))
    if (one.ok) return articleOf(id, one.value, await engine.analyze(one.value));
  throw new Error('no article');
}

async function story(told: Readonly<Record<string, Told>>): Promise<StoryOrigins> {
  return originsOf(await Promise.all(Object.entries(told).map(([id, one]) => read(id, one))));
}

/** Articles of each origin, `b:citation>a` where `b` leans on `a`, and after `?` those of which it cannot be told. */
async function tree(told: Readonly<Record<string, Told>>): Promise<readonly string[]> {
  const { origins, unknown } = await story(told);
  const groups = origins.map(({ articles }) =>
    articles.map(({ article, reason, from }) => `${article}:${reason}${from === null ? '' : `>${from}`}`).join(' '),
  );
  return [...groups, ...unknown.map(({ article, reason, like }) => `?${article}:${reason}${like === null ? '' : `>${like}`}`)]; // prettier-ignore
}

const MUSAN: Told = {
  outlet: 'Daily NK',
  day: '2025-03-04',
  text: 'The dam above Musan burst on March 1 and washed away forty houses, a source in North Hamgyong province told Daily NK. Soldiers dig in the mud, the source said.',
};
const CITING: Told = {
  outlet: 'Reuters',
  day: '2025-03-05',
  text: 'A dam above Musan burst on March 1, Daily NK reported, citing a source in North Hamgyong province. It washed away forty houses.',
};

describe('origins of a story', () => {
  it('are one where an article cites another’s report', async () => {
    expect(await tree({ a: MUSAN, b: CITING })).toEqual(['a:first hand b:citation>a']);
  });

  it('are one over a chain of citations and over languages', async () => {
    const korean: Told = {
      outlet: '연합뉴스',
      day: '2025-03-06',
      text: '무산의 댐이 무너져 집 마흔 채가 떠내려갔다고 데일리NK가 보도했다.',
    };
    const last: Told = {
      outlet: 'The Guardian',
      day: '2025-03-06',
      text: 'Forty houses were washed away when a dam above Musan burst, according to Reuters, which cited Daily NK.',
    };
    expect(await tree({ a: MUSAN, b: CITING, c: korean, d: last })).toEqual([
      'a:first hand b:citation>a c:citation>a d:citation>b',
    ]);
  });

  it('are one where an outlet goes on to quote the report that it cites', async () => {
    const quoting: Told = {
      outlet: 'Yonhap News Agency',
      day: '2025-03-05',
      text: 'A dam above Musan burst on March 1, Daily NK reported Tuesday, citing a fisherman in Musan.\n\nForty houses are gone, the Seoul-based news outlet said.\n\n"The mud came at night," it quoted the fisherman as saying.',
    };
    expect(await tree({ a: quoting })).toEqual(['a:citation']);
    expect(await tree({ a: MUSAN, b: quoting })).toEqual(['a:first hand b:citation>a']);
  });

  it('are no papers of the outlet itself', async () => {
    const own: Told = {
      outlet: 'Reuters',
      day: '2025-03-05',
      text: 'A Reuters analysis showed that the dam above Musan had burst on March 1. Pavel Orlov, a Russian trader, told Reuters that he saw the mud.',
    };
    expect((await story({ a: own })).origins.map(({ source }) => source)).toEqual(['Pavel Orlov, a Russian trader']);
    const seen: Told = {
      ...{ outlet: 'Reuters', day: '2025-03-05' },
      text: 'A report seen by Reuters said that the dam above Musan had burst on March 1.',
    };
    expect((await story({ a: seen })).origins.map(({ kind }) => kind)).toEqual(['document']);
  });

  it('are two where somebody was asked besides', async () => {
    const both: Told = {
      outlet: 'NK News',
      day: '2025-03-05',
      text: 'A dam burst above Musan, Daily NK reported. Forty houses are gone. Pavel Orlov, a Russian trader, told NK News he saw the mud from the bridge.',
    };
    const onlyTrader: Told = {
      outlet: 'The Independent',
      day: '2025-03-06',
      text: 'Pavel Orlov told NK News he saw the mud at Musan from the bridge.',
    };
    expect(await tree({ a: MUSAN, b: both, c: onlyTrader })).toEqual([
      'a:first hand b:citation>a',
      'b:first hand c:citation>b',
    ]);
  });

  it('are one for one named source, and for a body and who speaks for it', async () => {
    const army = 'The army has lost a boat off Nampo with nine sailors';
    expect(
      await tree({
        a: { outlet: 'Kyodo News', day: '2025-05-01', text: `${army}, the Joint Chiefs of Staff said on Thursday.` },
        b: { outlet: 'KBS', day: '2025-05-01', text: `${army}, according to the Joint Chiefs of Staff.` },
        c: { outlet: 'Reuters', day: '2025-05-01', text: `${army}, the relative Marek Dahl said.` },
        d: { outlet: 'AFP', day: '2025-05-02', text: `${army}. Marek Dahl said his brother was on board.` },
      }),
    ).toEqual(['a:first hand b:same named source', 'c:first hand d:same named source']);
  });

  it('are two for a like happening of another day, by the same source in the same words', async () => {
    const launch = (day: string): string => `The North fired two missiles into the sea on ${day}, the Joint Chiefs of Staff said.`; // prettier-ignore
    const found = await tree({
      a: { outlet: 'KBS', day: '2025-09-01', text: launch('Monday') },
      b: { outlet: 'Reuters', day: '2025-09-12', text: launch('Friday') },
    });
    expect(found).toEqual(['a:first hand', 'b:first hand']);
  });

  it('are one for the same quoted words, whoever does not say whose they are', async () => {
    const found = await tree({
      a: { outlet: 'Asia Press', day: '2025-08-01', text: '“The geese get more than we do,” an old woman in Kowon told Asia Press.' },
      b: { outlet: 'Weekly Digest', day: '2025-08-05', text: 'Hunger is back in Kowon. “The geese get more than we do,” says a woman.' },
    }); // prettier-ignore
    expect(found).toContain('a:first hand b:same words>a');
  });

  it('are not established for an unnamed source of the same place that another outlet has', async () => {
    const other: Told = {
      outlet: 'Radio Free Asia',
      day: '2025-03-05',
      text: 'The dam above Musan burst on March 1, a military source in North Hamgyong province told RFA. Many houses are gone, the source said.',
    };
    expect(await tree({ a: MUSAN, b: other })).toEqual(['a:first hand', '?b:may be the same source>a']);
  });

  it('are apart for unnamed sources whose roles differ', async () => {
    const school = 'A school in Hoeryong has been shut since June 2';
    const found = await tree({
      a: { outlet: 'Radio Free Asia', day: '2025-06-12', text: `${school}, a teacher told RFA.` },
      b: { outlet: 'Daily NK', day: '2025-06-13', text: `${school}, a railway engineer told Daily NK.` },
    });
    expect(found.filter((line) => line.startsWith('?'))).toEqual([]);
    expect(found).toHaveLength(2);
  });

  it('are not established where no source is stated', async () => {
    const bare: Told = {
      outlet: 'The Sun',
      day: '2025-03-05',
      text: 'A dam burst in North Korea. Forty houses are gone.',
    };
    expect(await tree({ a: MUSAN, b: bare })).toEqual(['a:first hand', '?b:no source stated']);
  });

  it('are no citation where somebody only reacts to a report', async () => {
    const denial: Told = {
      outlet: 'KBS',
      day: '2025-03-05',
      text: 'No dam has burst above Musan, Col. Lim Jae-hun, a spokesperson of the Joint Chiefs of Staff, said. He was asked about a Daily NK report.',
    };
    expect(await tree({ a: MUSAN, b: denial })).toEqual(['a:first hand', 'b:first hand']);
  });

  it('are the same whatever the order the articles are given in', async () => {
    const one = await story({ a: MUSAN, b: CITING });
    const other = await story({ b: CITING, a: MUSAN });
    expect(other).toEqual(one);
  });

  it('are one for copies, though no source is stated', async () => {
    const text = 'The town of Esbrook counted its storks on Sunday. There were ninety-one pairs, eleven more than a year ago. Children had painted numbers on the roofs so that nobody counted a nest twice. The oldest nest, on the brewery, is from 1888 and weighs as much as a car. When the count was over the mayor rang the bell and the storks did not mind.'; // prettier-ignore
    const found = await tree({
      a: { outlet: 'Esbrook Post', day: '2025-06-01', text },
      b: { outlet: 'County Times', day: '2025-06-02', text: `${text} Next year they count again.` },
    });
    expect(found).toEqual(['a:first hand b:copy>a']);
  });

  it('are no citation where an outlet is named without a word of reporting', async () => {
    const sued = (words: string): Told => ({ outlet: 'Esbrook Post', day: '2025-03-06', text: `The mayor of Esbrook came home. ${words}` }); // prettier-ignore
    for (const words of [
      'The Washington Post was sued by a baker.',
      'The accord pleased The Washington Post.',
      'A reporter of The Washington Post is its publisher.',
    ])
      // prettier-ignore
      expect(await tree({ a: sued(words) }), words).toEqual(['?a:no source stated']);
    expect(await tree({ a: sued('A letter seen by The Washington Post says so.') })).toContain('a:citation');
  });

  it('are no other outlet’s unnamed source where that is cited far from it', async () => {
    const far: Told = {
      outlet: 'Esbrook Post',
      day: '2025-03-06',
      text: 'The harbour has shut, a port worker said on Tuesday. Ships wait off the coast. Prices of coal rose in spring, Reuters reported.',
    };
    const { origins } = await story({ a: far });
    const worker = origins.find(({ source }) => source === 'a port worker');
    expect(worker).toMatchObject({ outlet: 'Esbrook Post', articles: [{ reason: 'first hand' }] });
  });

  it('are not at first hand where a named source told another outlet', async () => {
    const { origins } = await story({
      a: { outlet: 'The Independent', day: '2025-03-06', text: 'Pavel Orlov told NK News he saw the mud at Musan from the bridge.' }, // prettier-ignore
    });
    const orlov = origins.find(({ source }) => source === 'Pavel Orlov');
    expect(orlov?.articles).toEqual([{ article: 'a', reason: 'citation', from: null, detail: 'NK News' }]);
  });

  it('are not taken from quoted words of which it cannot be told whose they are', async () => {
    const quote = '“The geese get more than we do and nobody minds”';
    const found = await tree({
      a: { outlet: 'Asia Press', day: '2025-08-01', text: `Mayor Petra Lohse said that the ferry will sail again in May.\n\n${quote} stands on a wall.` }, // prettier-ignore
      b: { outlet: 'Weekly Digest', day: '2025-08-05', text: `Walls in the south are painted at night. ${quote} is one line.` }, // prettier-ignore
    });
    expect(found).toEqual(['a:first hand', '?b:no source stated']);
  });

  it('are not established where only crowds are named', async () => {
    const text = 'The bridge at Esbrook is too narrow, critics said.';
    const found = await tree({ a: { outlet: 'Esbrook Post', day: '2025-06-01', text } });
    expect(found).toEqual(['?a:only general sources']);
  });

  it('are no source’s whom a verb of saying only stands near in another sentence', async () => {
    const army = 'The army has lost a boat off Nampo with nine sailors';
    const found = await tree({
      c: { outlet: 'Reuters', day: '2025-05-01', text: `${army}, the relative Marek Dahl said.` },
      d: { outlet: 'AFP', day: '2025-05-02', text: `${army}. Nobody on the quay told anything. Marek Dahl waited there. It was raining.` }, // prettier-ignore
    });
    expect(found[0]).toBe('c:first hand');
  });

  it('are no outlet’s whose Korean name ends another word', async () => {
    const found = await tree({
      a: { outlet: '연합', day: '2025-03-04', text: '무산의 댐이 무너졌다.' },
      b: { outlet: '한겨레', day: '2025-03-05', text: '무산의 댐이 무너졌다고 한연합군이 전했다.' },
    });
    expect(found.join(' ')).not.toContain('citation');
  });

  it('are not those of whom a source tells, nor those who only comment', async () => {
    const text =
      'Police in Kowon have searched every house for radios, a source in South Hamgyong province told Daily NK on Tuesday. ' +
      'The security bureau said on loudspeakers that whoever hands one in goes free, the source said. ' +
      'Officers at the station said nobody had been held. Nobody sleeps, and people bury what they have in the fields behind the school, the source said. ' +
      'They come after dark and look under the floors. The unification ministry said that it knew nothing of it.';
    const { origins } = await story({ a: { outlet: 'Daily NK', day: '2025-03-04', text } });
    expect(origins.map(({ source }) => source)).toEqual(['a source in South Hamgyong province']);
  });

  it('are one where all that others say stands in a report that is cited', async () => {
    const text =
      'Forty houses were washed away at Musan, Daily NK reported on Wednesday. A foreman said the sluice had been left shut. ' +
      'The county committee said it would build new ones. A spokesperson for the Red Cross said that tents were ready.';
    const { origins } = await story({ a: MUSAN, b: { outlet: 'Reuters', day: '2025-03-05', text } });
    expect(origins).toHaveLength(1);
    expect(origins[0]?.articles.map(({ reason }) => reason)).toEqual(['first hand', 'citation']);
  });

  it('have those who told the outlet itself what it has beside a report', async () => {
    const text =
      'Forty houses were washed away at Musan, Daily NK reported on Wednesday. A trader in Yanji told Reuters that he saw beams drift by for two days.';
    const { origins } = await story({ a: MUSAN, b: { outlet: 'Reuters', day: '2025-03-05', text } });
    expect(origins.map(({ source }) => source)).toEqual(['a source in North Hamgyong province', 'A trader in Yanji']);
  });

  it('have who comments too, where the story of another article comes from that', async () => {
    const ministry = 'The unification ministry said that it knew nothing of a burst dam above Musan';
    const { origins } = await story({
      a: { ...MUSAN, text: `${MUSAN.text} The mud lies as high as the doors. No train has gone to the mine since, and the school is full of those whose houses are gone. ${ministry}.` },
      b: { outlet: 'KBS', day: '2025-03-05', text: `${ministry} or of forty houses washed away.` },
    }); // prettier-ignore
    expect(origins.map(({ articles }) => articles.map(({ article }) => article).join(''))).toEqual(['a', 'ab']);
  });

  it('are shown by name, not as she, nor with what is told of them besides', async () => {
    const text = 'The ferry at Esbrook sails again in May, mayor Petra Lohse said on Monday. ';
    const of = async (words: string): Promise<readonly (string | null)[]> =>
      (await story({ a: { outlet: 'Esbrook Post', day: '2025-03-04', text: words } })).origins.map(({ source }) => source); // prettier-ignore
    expect(await of(`${text}She said so twice.`)).toEqual(['mayor Petra Lohse']);
    expect(await of('A pilot in Esbrook, who has sailed there since 1990, said that the ferry is too old.')).toEqual(['A pilot in Esbrook']); // prettier-ignore
  });

  it('call the one state outlet of a story “state media”', async () => {
    const words = 'The party congress will open in May';
    const found = await tree({
      a: { outlet: 'Global Times', day: '2025-03-04', text: `${words}, the Central Committee decided on Monday. Delegates from all provinces will attend.` }, // prettier-ignore
      b: { outlet: 'Reuters', day: '2025-03-05', text: `${words}, state media reported. Delegates from all provinces will attend.` }, // prettier-ignore
    });
    expect(found.join(' ')).toContain('b:citation>a');
  });

  it('are found in bounded time in an article of very many sources and quotations', async () => {
    const line = (at: number): string => `“We have counted ${at} white storks on this roof,” a clerk of office number ${at} told Reuters.`; // prettier-ignore
    const text = Array.from({ length: 300 }, (_one, at) => line(at)).join('\n');
    const { origins } = await story({ a: { outlet: 'Esbrook Post', day: '2025-06-01', text } });
    expect(origins.length).toBeLessThanOrEqual(101);
  });

  it('leave time for others between articles', async () => {
    let breaths = 0;
    const breathe = (): Promise<void> => Promise.resolve(void (breaths += 1));
    await originsOf([await read('a', MUSAN), await read('b', CITING)], breathe);
    expect(breaths).toBe(4);
  });
});
