import { Menu, Notice } from 'obsidian';
import type { EntityKind, Span } from '../../../model';
import type { EntityReference, ReviewDecision } from '../../../workflow/review/decision';
import { KindPicker } from '../entities/pickers';
import { PromptModal } from '../../kit/prompt-modal';
import { TEXT } from '../../../text';
import { askDate } from './ask-date';
import type { Bench } from './bench';
import { EntityChooser, type Choosing } from './entity-chooser';
import { CHOSEN_KINDS, entityOf, type FieldName, type ReviewRow } from './rows';
import { chooseSourcing, middleOf, StatementJudging } from './statement-judging';
import { losersOf, shownLosers } from './why';

const T = TEXT.review;

type StatementRow = Extract<ReviewRow, { readonly is: 'statement' }>;
type ListedRow = Extract<ReviewRow, { readonly is: 'listed' }>;

/** Named things may be taken for each other, a theme for a theme only. */
const NAMED: readonly EntityKind[] = ['agency', 'organization', 'person', 'place', 'source'];

/** Turns gestures on a row, or on the text, into decisions; asks where they need more. */
export class Judging {
  constructor(private readonly bench: () => Bench | null) {}

  accept(row: ReviewRow): void {
    if (row.is === 'listed') return this.list(row, false);
    if (row.is === 'statement') return this.statement(row, (one) => one.asFound());
    this.at(({ article }) => {
      const entity = entityOf(row, article);
      if (entity !== null) this.decide({ do: 'accept', entity: entity.id });
    });
  }

  /** Of a name that is looked at in the text only that one, where the entity goes by several. */
  reject(row: ReviewRow): void {
    if (row.is === 'listed') return this.list(row, row.item.state === 'open');
    if (row.is === 'statement') return this.statement(row, (one) => one.none());
    this.at(({ form }) => {
      if (row.is === 'field') return this.clear(row.field);
      if (row.is !== 'entity' || row.entity.byHand) return;
      const { id, forms } = row.entity;
      this.decide({ do: 'reject', entity: id, ...(form !== null && forms.length > 1 ? { form } : {}) });
    });
  }

  /** The loser of that place in the row's list, from 0. */
  use(row: ReviewRow, at: number): void {
    this.at(({ article }) => {
      if (row.is === 'field' && row.field === 'mainDate') {
        const date = article.mainDate.losers[at];
        if (date !== undefined) this.decide({ do: 'event-date', value: date.value });
        return;
      }
      const loser = losersOf(row, article)[at];
      if (loser !== undefined) this.changeTo(row, { id: loser.id }, false);
    });
  }

  change(row: ReviewRow): void {
    if (row.is === 'field') return this.edit(row.field);
    if (row.is === 'listed') return;
    if (row.is === 'statement') return this.statement(row, (one) => one.chooseSpeaker());
    this.at(({ article }) => {
      const name = row.is === 'open' ? T.why.mention(row.form) : row.entity.name;
      const isTheme = row.is === 'entity' && row.entity.kind === 'theme';
      const likely = row.is === 'open' ? (row.mentions[0]?.kinds ?? []) : [row.entity.kind];
      this.choose(
        {
          placeholder: T.choose.change(name),
          kinds: isTheme ? ['theme'] : NAMED,
          first: losersOf(row, article),
          canRemember: !isTheme,
        },
        isTheme ? 'theme' : likely,
        (to, remember) => this.changeTo(row, to, remember),
      );
    });
  }

  retype(row: ReviewRow): void {
    if (row.is === 'field' || row.is === 'listed') return;
    if (row.is === 'statement') return this.statement(row, (one) => one.chooseKind());
    this.at(({ app }) => {
      if (row.is === 'open')
        return this.askKind(row.form, row.mentions[0]?.kinds ?? [], (kind) => {
          this.changeTo(row, { name: row.form, kind }, false);
        });
      const { id, name, kind: present } = row.entity;
      const others = [...CHOSEN_KINDS, 'source' as const].filter((kind) => kind !== present && kind !== 'theme');
      if (present === 'theme') return;
      new KindPicker(app, T.choose.kind(name), others, (kind) =>
        this.decide({ do: 'retype', entity: id, kind }),
      ).open();
    });
  }

  /** Where an entity goes by several names and none is looked at, asks which. */
  ignore(row: ReviewRow): void {
    if (row.is === 'field' || row.is === 'statement' || row.is === 'listed') return;
    this.at(({ app, form }) => {
      const forms = row.is === 'open' ? [row.form] : row.entity.forms;
      const only = form ?? (forms.length === 1 ? forms[0] : undefined);
      const decide = (each: string): void => this.decide({ do: 'ignore', form: each });
      if (only !== undefined) return decide(only);
      const menu = new Menu();
      for (const each of forms) menu.addItem((item) => item.setTitle(each).onClick(() => decide(each)));
      if (forms.length > 0) menu.showAtPosition(middleOf(app));
    });
  }

  /** What was missed: the selected words, or words that are asked for. */
  create(): void {
    this.at(({ app, selection, article: { text } }) => {
      if (selection !== null) return this.createAt(selection);
      const find = (words: string): number => text.toLowerCase().indexOf(words.toLowerCase());
      new PromptModal(
        app,
        {
          title: T.choose.createWords,
          action: T.acts.addAs,
          fault: (words) => (words === '' || find(words) === -1 ? T.choose.notInText : null),
        },
        (words) => {
          const start = find(words);
          const end = start + words.length;
          this.createAt({ start, end, text: text.slice(start, end) });
        },
      ).open();
    });
  }

  edit(field: FieldName): void {
    if (field === 'date') this.editDate();
    else if (field === 'mainDate') this.editMainDate();
    else if (field === 'source') this.editSource();
    else if (field === 'sourcing') this.editSourcing();
    else this.editLocation();
  }

  dropEventDate(value: string): void {
    this.decide({ do: 'drop-event-date', value });
  }

  takeBack(): void {
    this.at(({ session, article, decided, say }) => {
      if (session.takeBack(article.key) === null) return;
      decided();
      say(T.tookBack);
    });
  }

  clear(field: FieldName): void {
    if (field === 'date') this.decide({ do: 'date', value: null });
    else if (field === 'mainDate') this.decide({ do: 'event-date', value: null });
    else if (field === 'sourcing') this.decide({ do: 'sourcing', value: null });
    else this.decide({ do: field, to: null });
  }

  /** All that can be done with a row, for pointer and finger. */
  menu(row: ReviewRow, event: MouseEvent): void {
    const menu = new Menu();
    const add = (title: string, icon: string, act: () => void): void => {
      menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));
    };
    if (row.is === 'field') {
      add(T.acts.edit, 'pencil', () => this.edit(row.field));
      add(T.acts.clear, 'eraser', () => this.clear(row.field));
    } else if (row.is === 'listed') {
      const isOpen = row.item.state === 'open';
      if (!row.item.byHand) add(isOpen ? T.acts.reject : T.acts.putBack, isOpen ? 'x' : 'undo', () => this.reject(row));
    } else if (row.is === 'statement') {
      this.statement(row, (one) => one.menu(add));
    } else {
      const isEntity = row.is === 'entity';
      const { kind = null, byHand = false } = isEntity ? row.entity : {};
      if (isEntity) add(T.acts.accept, 'check', () => this.accept(row));
      if (isEntity && !byHand) add(T.acts.reject, 'x', () => this.reject(row));
      if (!byHand) add(T.acts.change, 'replace', () => this.change(row));
      if (kind !== 'theme') add(T.acts.retype, 'shapes', () => this.retype(row));
      if (kind !== 'theme') add(T.acts.ignore, 'eye-off', () => this.ignore(row));
    }
    this.at(({ article }) => {
      for (const [at, { name, where }] of shownLosers(row, article).slice(0, 5).entries())
        add(T.why.use(where === '' ? name : `${name}, ${where}`), 'corner-down-right', () => this.use(row, at));
    });
    menu.showAtMouseEvent(event);
  }

  private createAt(at: Span & { readonly text: string }): void {
    this.choose(
      {
        placeholder: T.choose.create(at.text),
        kinds: [...NAMED, 'theme'],
        words: at.text,
        first: [],
        canRemember: true,
      },
      CHOSEN_KINDS,
      (as, remember) => {
        const { start, end } = at;
        this.decide({ do: 'create', at: { start, end }, as, ...(remember ? { remember } : {}) });
      },
    );
  }

  private changeTo(row: ReviewRow, to: EntityReference, remember: boolean): void {
    this.at(({ form }) => {
      if (row.is === 'statement' || row.is === 'listed') return;
      if (row.is === 'field') {
        if (row.field === 'location') this.decide({ do: 'location', to });
        return;
      }
      const only = row.is === 'open' ? row.form : row.entity.forms.length > 1 ? form : null;
      const entity = row.is === 'open' ? null : row.entity.id;
      const what = { entity, ...(only === null ? {} : { form: only }) };
      this.decide({ do: 'change', what, to, ...(remember ? { remember } : {}) });
    });
  }

  /** Asks for an entity; for one to be made also for its kind, unless that is said. */
  private choose(
    choosing: Omit<Choosing, 'find'>,
    likely: readonly EntityKind[] | EntityKind,
    then: (choice: EntityReference, remember: boolean) => void,
  ): void {
    this.at(({ app, session }) => {
      new EntityChooser(
        app,
        { ...choosing, find: (words, kinds) => session.find(words, kinds) },
        {
          known: ({ id }, remember) => then({ id }, remember),
          made: (name, remember) => this.askKind(name, likely, (kind) => then({ name, kind }, remember)),
        },
      ).open();
    });
  }

  private askKind(name: string, likely: readonly EntityKind[] | EntityKind, then: (kind: EntityKind) => void): void {
    if (typeof likely === 'string') return then(likely);
    const kinds = [...new Set([...likely, ...CHOSEN_KINDS.filter((kind) => kind !== 'theme')])];
    this.at(({ app }) => new KindPicker(app, T.choose.kind(name), kinds, then).open());
  }

  private editDate(): void {
    this.at((bench) => askDate(bench, 'date', (decision) => this.decide(decision)));
  }

  private editMainDate(): void {
    this.at((bench) => askDate(bench, 'event-date', (decision) => this.decide(decision)));
  }

  private editSource(): void {
    const choosing = { placeholder: T.choose.source, kinds: ['source'] as const, first: [], canRemember: false };
    this.choose(choosing, 'source', (choice) =>
      this.decide({ do: 'source', to: 'id' in choice ? choice : { name: choice.name } }),
    );
  }

  private editLocation(): void {
    this.at(({ article }) => {
      const first = article.location?.losers ?? [];
      const choosing = { placeholder: T.choose.location, kinds: ['place'] as const, first, canRemember: false };
      this.choose(choosing, 'place', (to) => this.decide({ do: 'location', to }));
    });
  }

  private editSourcing(): void {
    this.at(({ app, article }) => chooseSourcing(app, article.sourcing.value, (decision) => this.decide(decision)));
  }

  private list({ item: { list, id, byHand } }: ListedRow, isOut: boolean): void {
    if (!byHand) this.decide({ do: isOut ? 'leave-out' : 'put-back', list, id });
  }

  private statement({ statement, isHeadline }: StatementRow, act: (one: StatementJudging) => void): void {
    if (isHeadline) return;
    this.at((bench) => act(new StatementJudging(statement, bench, (decision) => this.decide(decision))));
  }

  private decide(decision: ReviewDecision): void {
    this.at(({ session, article, decided }) => {
      session.decide(article.key, decision);
      decided();
    });
  }

  private at(act: (bench: Bench) => void): void {
    const bench = this.bench();
    if (bench === null) return void new Notice(T.reading);
    act(bench);
  }
}
