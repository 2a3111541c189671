import { Menu, type App } from 'obsidian';
import { STATED_KINDS } from '../../../index/statement-lines';
import { SOURCINGS, type EntityKind, type SourceKind, type Sourcing } from '../../../model';
import { noStatementsOf } from '../../../workflow/review/decide-all';
import type { ReviewDecision } from '../../../workflow/review/decision';
import type { ReviewCandidate, ReviewEntity, ReviewStatement } from '../../../workflow/review/model';
import { TEXT } from '../../../text';
import { EntityChooser } from './entity-chooser';
import type { Bench } from './bench';

const T = TEXT.review;

type Decide = (decision: ReviewDecision) => void;

/** Whoever may speak: not a theme. */
const SPEAKING: readonly EntityKind[] = ['person', 'agency', 'organization', 'source', 'place'];

/** Turns gestures on a statement into decisions. */
export class StatementJudging {
  constructor(
    private readonly statement: ReviewStatement,
    private readonly bench: Bench,
    private readonly decide: Decide,
  ) {}

  /** What was said of it goes. */
  asFound(): void {
    const { state, words } = this.statement;
    if (state !== 'open') this.decide({ do: 'statement', statement: words });
  }

  none(): void {
    if (this.statement.state === 'rejected') this.asFound();
    else this.decide({ do: 'no-statement', statement: this.statement.words });
  }

  /** Nothing that this speaker is said to say there is a statement. */
  private noneOf(speaker: string): void {
    for (const decision of noStatementsOf(speaker, this.bench.article)) this.decide(decision);
  }

  chooseSpeaker(): void {
    const { app, session, article } = this.bench;
    const own = article.entities.filter(({ kind, state }) => SPEAKING.includes(kind) && state !== 'rejected');
    const isKnown = ({ id, path }: ReviewCandidate): boolean => path !== null || own.some((each) => each.id === id);
    new EntityChooser(
      app,
      {
        placeholder: T.statement.speaker,
        kinds: SPEAKING,
        first: own.map(candidateOf),
        canRemember: false,
        nobody: T.statement.nobody,
        find: async (words, kinds) => (await session.find(words, kinds)).filter(isKnown),
      },
      { known: ({ id }) => this.speaks(id), made: () => this.speaks(null) },
    ).open();
  }

  chooseKind(): void {
    const { app } = this.bench;
    const menu = new Menu();
    for (const kind of STATED_KINDS)
      menu.addItem((item) =>
        item
          .setTitle(TEXT.statements.kinds[kind])
          .setChecked(kind === this.statement.kind)
          .onClick(() => this.isOf(kind)),
      );
    menu.showAtPosition(middleOf(app));
  }

  menu(add: (title: string, icon: string, act: () => void) => void): void {
    add(T.acts.speaker, 'replace', () => this.chooseSpeaker());
    add(T.acts.nobody, 'user-x', () => this.speaks(null));
    add(T.acts.sourceKind, 'shapes', () => this.chooseKind());
    add(T.acts.noStatement, 'x', () => this.none());
    const { speaker } = this.statement;
    if (speaker !== null) add(T.acts.noneOf(speaker.name), 'list-x', () => this.noneOf(speaker.id));
    if (this.statement.state !== 'open') add(T.acts.asFound, 'undo', () => this.asFound());
  }

  private speaks(speaker: string | null): void {
    this.decide({ do: 'statement', statement: this.statement.words, speaker });
  }

  /** Whoever was said to speak still does. */
  private isOf(kind: SourceKind): void {
    const { words, speaker, found } = this.statement;
    const isOther = speaker?.id !== found.speaker?.id;
    this.decide({ do: 'statement', statement: words, ...(isOther ? { speaker: speaker?.id ?? null } : {}), kind });
  }
}

const candidateOf = ({ id, name, kind, where, path, coordinates }: ReviewEntity): ReviewCandidate => ({
  ...{ id, name, kind, where, path, coordinates },
  score: 0,
  why: '',
});

/** What the story rests on, of all that it may be. */
export function chooseSourcing(app: App, present: Sourcing, decide: Decide): void {
  const menu = new Menu();
  for (const value of SOURCINGS)
    menu.addItem((item) =>
      item
        .setTitle(TEXT.statements.sourcings[value])
        .setChecked(value === present)
        .onClick(() => decide({ do: 'sourcing', value })),
    );
  menu.showAtPosition(middleOf(app));
}

/** Where a menu is shown that no pointer asked for. */
export function middleOf({ workspace }: App): { x: number; y: number } {
  const { innerWidth, innerHeight } = workspace.containerEl.win;
  return { x: innerWidth / 2, y: innerHeight / 3 };
}
