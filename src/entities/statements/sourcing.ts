import type { Entity, ResolvedMention, Sourcing, Statement } from '../../model';

/** What there is to know of an article beside its statements. */
export interface SourcingContext {
  readonly text: string;
  /** In the order of the text. */
  readonly mentions: readonly ResolvedMention[];
  /** By id. */
  readonly entities: Readonly<Record<string, Entity>>;
  /** Id of the article's outlet; null where it is not known. */
  readonly source: string | null;
  /** Whether a state speaks through an outlet of that name. */
  readonly isStateOutlet: (name: string) => boolean;
}

/** Before the name of an outlet: what follows was said to it first. */
const SAID_TO = /\b(?:told|tells|telling|interview (?:with|on)|informed)\s+(?:the\s+)?$/i;

/** Ids of the outlets an article leans on, other than its own, in the order in which it names them. */
export function citedOutlets(statements: readonly Statement[], context: SourcingContext): readonly string[] {
  const isOther = (id: string | null): id is string => id !== null && id !== context.source;
  const isOutlet = (id: string): boolean => context.entities[id]?.kind === 'source';
  const told = statements.flatMap(({ kind, source, speaker, chain }) => [
    ...(isOther(speaker) && source !== null && (kind === 'outlet' || (kind !== 'officials' && isOutlet(speaker)))
      ? [{ at: source.start, id: speaker }]
      : []),
    ...chain.flatMap(({ start, speaker: by }) => (isOther(by) && isOutlet(by) ? [{ at: start, id: by }] : [])),
  ]);
  const first = context.mentions.flatMap(({ start, entity }) =>
    isOther(entity) && isOutlet(entity) && SAID_TO.test(context.text.slice(Math.max(0, start - 24), start))
      ? [{ at: start, id: entity }]
      : [],
  );
  return [...new Set([...told, ...first].sort((one, other) => one.at - other.at).map(({ id }) => id))];
}

/** A story's beginning, where it says what it rests on: so many characters. */
const LEAD = 700;

/** What the main story of an article rests on, as far as its statements show. */
export function sourcingOf(statements: readonly Statement[], context: SourcingContext): Sourcing {
  const lead = statements.filter(({ source }) => source !== null && source.start < LEAD);
  const kinds = new Set(lead.map(({ kind }) => kind));
  if (kinds.has('anonymous')) return 'anonymous';
  const isState = ({ speaker }: Statement): boolean =>
    speaker !== null && context.isStateOutlet(context.entities[speaker]?.name ?? '');
  if (lead.some(isState)) return 'state media';
  if (kinds.has('named person')) return 'named';
  if (kinds.has('body') || kinds.has('officials')) return 'official';
  return kinds.has('document') ? 'document' : 'none stated';
}
