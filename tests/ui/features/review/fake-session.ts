import type { ReviewDecision } from '../../../../src/workflow/review/decision';
import type {
  Certainty,
  ReviewArticle,
  ReviewCandidate,
  ReviewEntity,
  ReviewItem,
  ReviewListed,
  ReviewMention,
  ReviewSession,
  ReviewStatement,
} from '../../../../src/workflow/review/model';

const certaintyOf = (confidence: number): Certainty =>
  confidence >= 0.8 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure';

export const candidate = (name: string, more: Partial<ReviewCandidate> = {}): ReviewCandidate => ({
  id: `place:${name.toLowerCase()}`,
  name,
  kind: 'place',
  where: '',
  path: null,
  score: 0.5,
  why: '',
  coordinates: null,
  ...more,
});

/** The stretches of a text that read so. */
export function mentionsOf(text: string, form: string, more: Partial<ReviewMention> = {}): ReviewMention[] {
  const found: ReviewMention[] = [];
  for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
    const confidence = more.confidence ?? 0.9;
    found.push({
      start,
      end: start + form.length,
      form,
      confidence,
      certainty: certaintyOf(confidence),
      found: { rule: 'gazetteer', detail: 'a place of that name' },
      decided: { rule: 'only-one', detail: 'there is no other' },
      losers: [],
      ...more,
    });
  }
  return found;
}

export function entity(text: string, name: string, more: Partial<ReviewEntity> = {}): ReviewEntity {
  const confidence = more.confidence ?? 0.9;
  return {
    id: `place:${name.toLowerCase()}`,
    name,
    kind: 'place',
    where: '',
    path: null,
    isNew: true,
    lists: ['places'],
    state: 'open',
    byHand: false,
    confidence,
    certainty: certaintyOf(confidence),
    why: 'named twice',
    mentions: mentionsOf(text, name),
    losers: [],
    forms: [name],
    coordinates: null,
    roles: [],
    ...more,
  };
}

/** What is said by the first words of the text that are `source`; `words`: what is said. */
export function statement(
  text: string,
  source: string,
  words: string,
  more: Partial<ReviewStatement> = {},
): ReviewStatement {
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return {
    words: `${source} · ${words}`,
    source: at(source),
    cue: null,
    content: [at(words)],
    speaker: null,
    kind: 'anonymous',
    attitude: 'says',
    hedged: false,
    found: { speaker: null, kind: 'anonymous' },
    state: 'open',
    ...more,
  };
}

export function listedItem(list: ReviewListed['list'], id: string, more: Partial<ReviewListed> = {}): ReviewListed {
  return { list, id, name: id, kind: 'person', where: '', path: null, byHand: false, state: 'open', ...more };
}

export function reviewArticle(text: string, more: Partial<ReviewArticle> = {}): ReviewArticle {
  const stated = (value: string) => ({
    value,
    from: 'footer',
    evidence: value,
    confidence: 0.8,
    certainty: 'sure' as const,
  });
  return {
    key: '1',
    name: 'story.txt',
    headline: 'A story',
    url: null,
    language: 'en',
    text,
    date: { ...stated('2025-03-04'), precision: 'day', time: null },
    source: stated('Daily NK'),
    location: null,
    mainDate: { value: null, why: { rule: 'no-date', detail: '' }, confidence: 0, certainty: 'unsure', losers: [] },
    eventDates: [],
    entities: [],
    statements: [],
    headlineStatements: [],
    listed: [],
    sourcing: { value: 'none stated', found: 'none stated' },
    open: [],
    known: { is: 'new' },
    doubts: [],
    problems: [],
    ignored: [],
    ...more,
  };
}

/** A session that keeps what it is told, and shows it as far as a test of the view needs. */
export class FakeSession implements ReviewSession {
  readonly told: ReviewDecision[] = [];
  readonly searched: string[] = [];
  found: readonly ReviewCandidate[] = [];
  isRead = true;
  readonly problems = [];
  private readonly outcomes = new Map<string, ReviewItem['outcome']>();
  private readonly listeners = new Set<() => void>();

  constructor(public articles: ReviewArticle[]) {}

  get total(): number {
    return this.articles.length;
  }

  get items(): readonly ReviewItem[] {
    return this.articles.map(({ key, name, headline, doubts, known }) => ({
      key,
      name,
      headline,
      doubts,
      known: known.is,
      outcome: this.outcomes.get(key) ?? null,
      decisions: this.told.length,
    }));
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  read = async (): Promise<void> => undefined;

  article(key: string): ReviewArticle | null {
    return this.articles.find((article) => article.key === key) ?? null;
  }

  decisions = (): readonly ReviewDecision[] => this.told;

  decide(key: string, decision: ReviewDecision): void {
    this.told.push(decision);
    const state = decision.do === 'accept' ? 'accepted' : decision.do === 'reject' ? 'rejected' : null;
    if (state === null || !('entity' in decision)) return;
    this.articles = this.articles.map((article) =>
      article.key !== key
        ? article
        : {
            ...article,
            entities: article.entities.map((each) => (each.id === decision.entity ? { ...each, state } : each)),
          },
    );
  }

  takeBack(): ReviewDecision | null {
    return this.told.pop() ?? null;
  }

  settle(key: string, outcome: ReviewItem['outcome']): void {
    this.outcomes.set(key, outcome);
  }

  acceptAbove(confidence: number): number {
    return this.articles.flatMap(({ entities }) => entities).filter((each) => each.confidence >= confidence).length;
  }

  async find(words: string): Promise<readonly ReviewCandidate[]> {
    this.searched.push(words);
    return this.found;
  }

  file = async (): Promise<never> => {
    throw new Error('a view does not file');
  };
}
