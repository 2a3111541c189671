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
  commands: { why: 'Show related entities and why', refresh: 'Bring related lists up to date' },
  menu: 'Related entities',
  title: (name: string) => `Related to ${name}`,
  about: (head: string) => `It is ${head}. Open one to see why it is related.`,
  kinds: {
    agency: 'Agencies',
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    theme: 'Themes',
    source: 'Sources',
  },
  articles: (count: number) => plural(count, 'article'),
  together: (tie: Tie) => `Named together in ${RELATED.counts(tie)}; ${RELATED.chance(tie)}.`,
  openNote: (name: string) => `Open the note of ${name}`,
  head: (stories: number, total: number) => `named in ${stories} of ${plural(total, 'article')}, copies counted once`,
  nothing: 'Nothing is related to it yet.',
  wait: 'Reading the articles…',
  evidenceOf: (name: string) => `Articles that name ${name} too`,
  none: 'No article names both.',
  gone: 'The articles are not there any more.',
  more: (step: number, left: number) =>
    step < left ? `Show ${step} more of ${left}` : `Show ${plural(left, 'more article')}`,
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
  lookingAt: (done: number, total: number) => `Looking at the lists of note ${done} of ${total}`,
  which: 'Which notes, and what changes in them',
  problems: (count: number) => plural(count, 'remark'),
  wouldChange: (count: number, looked: number) =>
    count === 0
      ? `All lists are up to date: ${plural(looked, 'note')} looked at.`
      : `${count} of ${plural(looked, 'note')} get other related notes.`,
  kept: 'What you put into a list, or took out of it, stays so. You can undo this as one step.',
  refreshAction: 'Update lists',
  done: (count: number) => (count === 0 ? 'All related lists are up to date' : `${plural(count, 'note')} updated`),
} as const;
