import type { Span, Statement } from '../../../model';
import { FeatureBag, type Features } from '../../language/log-linear';
import type { SourcingContext } from './sourcing';

/** Before the name of an outlet: what follows was said to it first. */
const SAID_TO = /\b(?:told|tells|telling|interview (?:with|on)|informed)\s+(?:the\s+)?$/i;

/** Where an article leans on an outlet. */
interface Leaning {
  readonly at: number;
  readonly id: string;
  readonly as: 'speaker' | 'link' | 'first told';
  /** Of the statement. */
  readonly certainty: number;
  /** Words of the source beside the outlet’s name: “the CNN reporter”. */
  readonly beside: number;
  /** How it speaks. */
  readonly attitude: Statement['attitude'] | null;
}

/**
 * The outlets an article leans on, other than its own, in the order in which it names them, each with features by which to
 * tell how sure that is.
 */
export function citedOutlets(
  statements: readonly Statement[],
  context: SourcingContext,
): ReadonlyMap<string, Features> {
  const isOther = (id: string | null): id is string => id !== null && id !== context.source;
  const isOutlet = (id: string): boolean => context.entities[id]?.kind === 'source';
  const found = statements.flatMap(({ kind, source, speaker, chain, sureness, attitude }): Leaning[] => {
    const certainty = sureness?.certainty ?? 1;
    const isOwn = isOther(speaker) && source !== null && (kind === 'outlet' || (kind !== 'officials' && isOutlet(speaker))); // prettier-ignore
    const links = chain.flatMap(({ start, speaker: by }) => (isOther(by) && isOutlet(by) ? [{ at: start, id: by, as: 'link' as const, certainty, beside: 0, attitude }] : [])); // prettier-ignore
    const own = isOwn ? [{ at: source.start, id: speaker, as: 'speaker' as const, certainty, attitude, beside: besideName(source, speaker, context) }] : []; // prettier-ignore
    return [...own, ...links];
  });
  for (const { start, entity } of context.mentions)
    if (isOther(entity) && isOutlet(entity) && SAID_TO.test(context.text.slice(Math.max(0, start - 24), start)))
      found.push({ at: start, id: entity, as: 'first told', certainty: 1, beside: 0, attitude: null });
  found.sort((one, other) => one.at - other.at);
  return new Map(
    found.map(({ id }) => [
      id,
      evidenceOf(
        found.filter((each) => each.id === id),
        countOf(id, context),
      ),
    ]),
  );
}

/** Words of a source that are none of the name of the one who speaks, but for an article; all of them where it has no name. */
function besideName({ start, end }: Span, speaker: string, { text, mentions }: SourcingContext): number {
  const name = mentions.find((each) => each.entity === speaker && each.start >= start && each.end <= end);
  const rest = name === undefined ? text.slice(start, end) : text.slice(start, name.start) + text.slice(name.end, end);
  return rest
    .replace(/^the\b/i, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '').length;
}

const countOf = (id: string, { mentions }: SourcingContext): number =>
  mentions.filter(({ entity }) => entity === id).length;

/** What speaks for and against leaning on an outlet that is mentioned so often. */
function evidenceOf(leanings: readonly Leaning[], mentions: number): Features {
  const bag = new FeatureBag();
  const best = (as: Leaning['as']): number => Math.max(0, ...leanings.flatMap((each) => (each.as === as ? each.certainty : []))); // prettier-ignore
  bag.add('it was told first', best('first told'));
  bag.add('how sure what it says is', best('speaker'));
  bag.add('how sure what came through it is', best('link'));
  const spoken = leanings.filter(({ as }) => as === 'speaker');
  bag.add('words beside its name where it speaks', Math.min(9, ...spoken.map(({ beside }) => beside)) % 9);
  bag.add(
    'it reports or says',
    spoken.some(({ attitude }) => attitude === 'reports' || attitude === 'says'),
  );
  bag.add('mentions of the outlet', Math.log2(1 + mentions));
  bag.add('share of its mentions that lean on it', Math.min(1, new Set(leanings.map(({ at }) => at)).size / Math.max(1, mentions))); // prettier-ignore
  return bag.features;
}
