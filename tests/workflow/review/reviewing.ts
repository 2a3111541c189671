import type { ActOptions } from '../../../src/workflow/entity-act';
import { openNoteReview } from '../../../src/workflow/review/note';
import { DEFAULT_SETTINGS, ok, type ImportReport, type Input } from '../../../src/model';
import type { ReviewDecision } from '../../../src/workflow/review/decision';
import type { ReviewArticle, ReviewEntity, ReviewMode, ReviewSession } from '../../../src/workflow/review/model';
import { openReview } from '../../../src/workflow/review/session';
import { Analyst } from '../../support/analyst';

/** An analyst who looks at articles before they are written. */
export class Reviewer extends Analyst {
  async review(texts: readonly string[], mode: ReviewMode = 'all'): Promise<Review> {
    const inputs = texts.map((text, at) => ok<Input>({ name: `review ${at + 1}.txt`, text }));
    const session = openReview(inputs, { mode, total: texts.length });
    await session.read(this.workspace);
    return new Review(session, this);
  }
}

/** One review, its articles by their number. */
export class Review {
  constructor(
    readonly session: ReviewSession,
    private readonly reviewer: Analyst,
  ) {}

  key(at: number): string {
    return this.session.items[at]?.key ?? '';
  }

  article(at = 0): ReviewArticle {
    const article = this.session.article(this.key(at));
    if (article === null) throw new Error(`there is no article ${at}`);
    return article;
  }

  entity(name: string, at = 0): ReviewEntity {
    const found = this.article(at).entities.find((entity) => entity.name === name);
    if (found === undefined)
      throw new Error(
        `no ${name} among ${this.article(at)
          .entities.map((each) => each.name)
          .join(', ')}`,
      );
    return found;
  }

  decide(decision: ReviewDecision, at = 0): this {
    this.session.decide(this.key(at), decision);
    return this;
  }

  /** Files all that is not to be skipped. */
  async file(options: ActOptions = {}): Promise<ImportReport> {
    for (const { key, outcome } of this.session.items) if (outcome === null) this.session.settle(key, 'file');
    return this.session.file(this.reviewer.workspace, options);
  }
}

/** Where words stand in the text of an article. */
export function spanOf({ text }: ReviewArticle, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

/** A vault that has imported one story. */
export async function filed(story: string, settings = DEFAULT_SETTINGS): Promise<Reviewer> {
  const one = new Reviewer(settings);
  await one.import(story);
  return one;
}

/** The review of a note as it stands there. */
export async function reviewOf(path: string, one: Reviewer): Promise<Review> {
  const session = openNoteReview(path);
  await session.read(one.workspace);
  return new Review(session, one);
}
