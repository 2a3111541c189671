import { nameRuns } from '../../../src/analysis/language/runs';
import { documentOf, names } from './support';

function runs(text: string): string[] {
  const document = documentOf(text);
  return nameRuns(document, names).map((run) =>
    text.slice(document.tokens[run.first]?.start, document.tokens[run.last - 1]?.end),
  );
}

describe('nameRuns', () => {
  it('joins capitalised words, initials, hyphens and particles', () => {
    expect(runs('Then Luiz Inácio Lula da Silva met Bashar al-Assad and George W. Bush near Shin Won-sik.')).toEqual([
      'Luiz Inácio Lula da Silva',
      'Bashar al-Assad',
      'George W. Bush',
      'Shin Won-sik',
    ]);
  });
  it('does not take days and common words after a hyphen', () => {
    expect(runs('On Tuesday, the U.S.-led force met Kim Jong-un.')).toEqual(['U.S.', 'Kim Jong-un']);
  });
});
