import { plural } from './plural';

/** How a number of stories stands to chance. */
interface Tie {
  readonly first: number;
  readonly second: number;
  readonly together: number;
  readonly stories: number;
  readonly closest: { readonly sentence: number; readonly paragraph: number; readonly article: number };
  readonly g2: number;
  readonly p: number;
}

/** What is said about what belongs together and why. A story is an article with its copies. */
export const RELATED = {
  commands: {
    why: 'Show why these are related',
    refresh: 'Bring related lists up to date',
  },
  title: (name: string) => `Related to ${name}`,
  head: (stories: number, total: number) => `named in ${stories} of ${plural(total, 'article')}, copies counted once`,
  nothing: 'Nothing is related to it yet.',
  wait: 'Reading the articles…',
  evidenceOf: (name: string) => `Articles that name ${name} too`,
  none: 'No article names both.',
  gone: 'The articles are not there any more.',
  more: 'Show more articles',
  open: (line: number) => `Open the article at line ${line}`,
  notAnEntity: 'This is not a note of an agency, place, person, theme or source.',
  counts: ({ together, second, closest }: Tie) =>
    [
      `${together} of the ${plural(second, 'article')} that ${second === 1 ? 'names' : 'name'} it`,
      ...(closest.sentence > 0 ? [`${closest.sentence} in one sentence`] : []),
      ...(closest.paragraph > 0 ? [`${closest.paragraph} in one paragraph`] : []),
    ].join(', '),
  chance: ({ first, second, stories, g2, p }: Tie) => {
    const expected = stories === 0 ? 0 : (first * second) / stories;
    if (g2 === 0) return `no more than the ${expected.toFixed(1)} that chance gives`;
    const likely = p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`;
    return `chance gives ${expected.toFixed(1)} (log-likelihood ratio ${g2.toFixed(1)}, ${likely})`;
  },
  standing: {
    listed: 'listed',
    'by-hand': 'put there by hand',
    'taken-out': 'taken out by hand; it stays out',
    missing: 'not listed yet',
    stale: 'no longer strong enough',
    unlisted: 'not listed',
  },
  relations: {
    parent: { up: 'its superior body', down: 'a body under it' },
    location: { up: 'where it is', down: 'in it' },
    broader: { up: 'the broader theme', down: 'a narrower theme' },
  },
  refreshTitle: 'Bring related lists up to date?',
  looking: 'Looking at the lists…',
  wouldChange: (count: number, looked: number) =>
    count === 0
      ? `All lists are up to date: ${plural(looked, 'note')} looked at.`
      : `${count} of ${plural(looked, 'note')} get other related notes.`,
  example: (path: string, why: string) => `${path}: ${why}`,
  kept: 'What you put into a list, or took out of it, stays so. You can undo this as one step.',
  refreshAction: 'Update lists',
  done: (count: number) => (count === 0 ? 'All related lists are up to date' : `${plural(count, 'note')} updated`),
} as const;
