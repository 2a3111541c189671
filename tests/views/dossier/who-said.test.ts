import { whoSaid } from '../../../src/views/dossier';
import { DEFAULT_SETTINGS, type ClaimFloor } from '../../../src/model';
import { toldVault } from '../../workflow/statements/vault';
import { article, vaultWith } from './vault';

const OLD = article(
  'old',
  'Rain fell.\n\n“We never closed the crossing,” [[Police|officers]] said on Monday. Traders laughed.',
  { date: '2024-03-01', source: 'Daily', title: 'Crossing', actors: ['Police'] },
);
const NEW = article(
  'new',
  'The crossing stayed open. “Everyone can pass before noon. Nobody is stopped there,” said Han Mi-ran, a trader. They *never closed* the crossing, she said.',
  { date: '2024-04-01', source: 'Wire', title: 'Open' },
);
const workspace = () =>
  vaultWith({
    'Articles/Old.md': OLD,
    'Articles/New.md': NEW,
    'Mine.md': '“We never closed the crossing,” I wrote.\n',
  });

async function found(words: string): Promise<unknown> {
  const said = await whoSaid(words, workspace());
  if (said?.ok !== true) return said?.problem.code;
  return said.value.map(({ article: { path, date, source }, quote, speaker, kind }) => [
    ...[path, date, source?.name, speaker, kind],
    quote.text.slice(0, 20),
  ]);
}

describe('who said what is selected', () => {
  it.each([
    ['all', 'Ministry of State Security'],
    ['strict', null],
  ] as const)('is told where it is sure enough: %s', async (certainty: ClaimFloor, who) => {
    const { workspace: told } = await toldVault();
    const settings = { ...DEFAULT_SETTINGS, claims: { certainty } };
    const said = await whoSaid('traders were arrested in Hoeryong', { ...told, settings });
    expect(said?.ok === true && said.value.map(({ speaker }) => speaker)).toEqual([who]);
  });

  it('is found whatever the marks, case and spaces, the newest first, in articles alone', async () => {
    expect(await found('"Never  closed the crossing"')).toEqual([
      ['Articles/New.md', '2024-04-01', 'Wire', expect.any(String), expect.any(String), 'They never closed th'],
      ['Articles/Old.md', '2024-03-01', 'Daily', expect.any(String), expect.any(String), '“We never closed the'],
    ]);
  });

  it('is found over several sentences, by the one they begin in', async () => {
    expect(await found('pass before noon. Nobody is stopped')).toEqual([
      ['Articles/New.md', '2024-04-01', 'Wire', 'Han Mi-ran, a trader', 'named person', '“Everyone can pass b'],
    ]);
  });

  it('is nobody where no article has the words, or only says them itself', async () => {
    expect(await found('the crossing was always shut')).toEqual([]);
    expect(await found('The crossing stayed open.')).toEqual([
      ['Articles/New.md', '2024-04-01', 'Wire', null, null, 'The crossing stayed '],
    ]);
  });

  it('is who says those words, of several in one sentence, and nobody where they are the article’s', async () => {
    const both = vaultWith({
      'Articles/Both.md': article(
        'both',
        'Han Mi-ran, a trader, said that the gate never closed at night; Ri Chol Su said that everybody was stopped at noon there. “They were quiet,” Han Mi-ran said as snow fell on the empty market behind her.',
      ),
    });
    const speakers = async (words: string): Promise<unknown> => {
      const said = await whoSaid(words, both);
      return said?.ok === true ? said.value.map(({ speaker }) => speaker) : said;
    };
    expect(await speakers('everybody was stopped at noon')).toEqual(['Ri Chol Su']);
    expect(await speakers('the gate never closed at night')).toEqual(['Han Mi-ran, a trader']);
    expect(await speakers('snow fell on the empty market')).toEqual([null]);
  });

  it('is found through links of either side, and in Hangul', async () => {
    const linked = vaultWith({
      'Articles/북.md': article(
        'k',
        '[[Hoeryong|회령]]에서는 국경을 닫지 않았다고 소식통이 말했다. [[Police|Korea]]ns came at noon, he said.',
        {
          places: ['Hoeryong'],
          actors: ['Police'],
        },
      ),
    });
    const count = async (words: string): Promise<unknown> => {
      const said = await whoSaid(words, linked);
      return said?.ok === true ? said.value.length : said;
    };
    expect(await count('회령에서는 국경을 닫지')).toBe(1);
    expect(await count('국경을 닫지 않았다')).toBe(1);
    expect(await count('[[Somewhere|Koreans]] came at noon')).toBe(1);
  });

  it('asks for more words where there are few, and stops when told', async () => {
    expect(await found('crossing')).toBe('too-few-words');
    const stop = new AbortController();
    stop.abort();
    const control = { signal: stop.signal, progress: () => undefined };
    expect(await whoSaid('never closed the crossing', workspace(), { control })).toBeNull();
  });
});
