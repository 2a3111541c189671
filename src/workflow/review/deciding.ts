import { foldForm, type Analysis, type Article, type Entity, type EntityKind, type Span } from '../../model';
import { formLine } from '../../index/form-lines';
import { statementsAsDecided } from '../../analysis/entities/names/decided-statements';
import { statementLine, type StatementCorrection } from '../../index/statement-lines';
import { mentionsOf, withMentions, reassign, relisted } from '../../analysis/entities/names/decided-forms';
import { ArticleState, said } from './article-state';
import { knownEntity, ofKind } from './choosing';
import { withoutDate } from './dates';
import type { DecidedReview, ReviewWorld } from './decided';
import { effective } from './effective';
import { formsOf, formsSaid, isChosen, isSaid } from './mentioned';
import type { EntityReference, ChosenMention, ReviewDecision } from './decision';
import { correctionBy, type StatementDecision } from './statements';
import { withoutTheme, withTheme } from './themes';

/**
 * Applies decisions, those that count in their order, to what was understood of an article. Planning goes on as ever from
 * what comes of it. A decision about what is not there changes nothing.
 */
export function decide(
  article: Article,
  analysis: Analysis,
  decisions: readonly ReviewDecision[],
  world: ReviewWorld,
): DecidedReview {
  const deciding = new Deciding(article, analysis, world);
  for (const decision of effective(decisions)) deciding.take(decision);
  return deciding.result();
}

const sorted = (lines: Iterable<string>): readonly string[] => [...new Set(lines)].sort();

class Deciding extends ArticleState {
  private rejected: string[] = [];
  private readonly meant = new Map<string, string>();
  private readonly accepted: string[] = [];
  private readonly own: string[] = [];
  private readonly vault = {
    ignored: [] as string[],
    meant: new Map<string, string>(),
    aliases: [] as { entity: string; form: string }[],
    retyped: [] as { entity: string; kind: EntityKind }[],
  };
  private readonly first: Analysis;
  private readonly changed = new Set<string>();
  private readonly made = new Set<string>();
  private readonly corrections: StatementCorrection[] = [];
  private readonly refused: { form: string; entity: string }[] = [];

  constructor(article: Article, analysis: Analysis, world: ReviewWorld) {
    super(article, analysis, world);
    this.first = analysis;
  }

  take(decision: ReviewDecision): void {
    switch (decision.do) {
      case 'accept':
        return this.accept(decision.entity);
      case 'reject':
        return this.reject(decision.entity, decision.form);
      case 'change':
        return this.change(decision.what, decision.to, decision.remember ?? false);
      case 'create':
        return this.create(decision.at, decision.as, decision.remember ?? false);
      case 'retype':
        return this.retype(decision.entity, decision.kind);
      case 'ignore':
        return this.ignore(decision.form);
      case 'date':
        return this.stateDate(decision.value);
      case 'source':
        return this.stateSource(decision.to);
      case 'location':
        return this.stateLocation(decision.to);
      case 'event-date':
        return this.stateMainDate(decision.value);
      case 'drop-event-date':
        return void (this.analysis = withoutDate(decision.value, this.analysis));
      case 'statement':
      case 'no-statement':
        return this.correct(decision);
      case 'leave-out':
      case 'put-back':
        return this.list(decision);
      case 'sourcing':
        return this.stateSourcing(decision.value);
    }
  }

  /** Lines in the order of the alphabet: that of the decisions says nothing. */
  result(): DecidedReview {
    const { article, rejected, meant, accepted, own, cleared, vault, changed, made, refused, corrections } = this;
    const { lists, sourcing } = this;
    const lines = corrections.map((each) => ({ each, line: statementLine(each) }));
    // Last: speakers follow what mentions were said to mean, but where a person named them.
    const told = statementsAsDecided(this.analysis, corrections, this.world.index, article.body.text);
    return {
      article,
      analysis: sourcing === undefined ? told : { ...told, sourcing: sourcing ?? 'none stated' },
      toldSourcing: told.sourcing,
      kept: {
        rejected: sorted(rejected),
        meant: sorted(meant.values()),
        stated: sorted(lines.flatMap(({ line }) => line ?? [])),
        unstated: lines.flatMap(({ each, line }) => (line === null ? each.words : [])),
        accepted,
        own,
        cleared: [...cleared],
        lists,
        ...(sourcing === undefined ? {} : { sourcing }),
      },
      vault: { ...vault, ignored: sorted(vault.ignored), meant: sorted(vault.meant.values()) },
      changed,
      made,
      refused,
    };
  }

  private accept(id: string): void {
    this.accepted.push(id);
    this.link(id, 'you accepted it');
  }

  private link(id: string, why: string): void {
    const linked = <T extends { readonly entity: string; readonly linked: boolean }>(finding: T): T =>
      finding.entity === id && !finding.linked ? { ...finding, linked: true, why } : finding;
    const { actors, places } = this.analysis;
    this.analysis = { ...this.analysis, actors: actors.map(linked), places: places.map(linked) };
  }

  private reject(id: string, form?: string): void {
    if (this.world.byHand?.has(id) === true) return;
    const { analysis, located } = this;
    const what = { entity: id, ...(form === undefined ? {} : { form }) };
    const forms = formsOf(what, analysis);
    const name = analysis.entities[id]?.name;
    const isWhole = forms.length === formsOf({ entity: id }, analysis).length;
    const lines = forms.length === 0 && form === undefined && name !== undefined ? [name] : forms;
    this.rejected.push(...lines.map((each) => formLine(each, this.presentId(id))));
    for (const each of forms) this.unsay(each);
    this.refuse(id, forms, isWhole);
    const resolution = said('you said that it is not meant here');
    this.analysis = reassign(this.analysis, (mention) =>
      isChosen(mention, what) ? { entity: null, resolution } : null,
    );
    if (isWhole) this.takeOut(id, located === id);
  }

  /** What a form was said to mean it does not mean any more, nor what it meant before that. */
  private unsay(form: string): void {
    const key = foldForm(form);
    if (!this.meant.delete(key)) return;
    const { vault } = this;
    vault.meant.delete(key);
    vault.aliases = vault.aliases.filter((alias) => foldForm(alias.form) !== key);
    const ids = new Set(
      this.first.mentions.flatMap(({ text, entity }) => (foldForm(text) === key ? (entity ?? []) : [])),
    );
    for (const id of ids) this.rejected.push(formLine(form, this.presentId(id)));
  }

  /** Brackets around these words go, of a whole entity also those around its name. */
  private refuse(id: string, forms: readonly string[], isWhole: boolean): void {
    const name = isWhole ? this.analysis.entities[id]?.name : undefined;
    const entity = this.presentId(id);
    for (const form of name === undefined ? forms : [...forms, name])
      this.refused.push({ form: foldForm(form), entity });
  }

  /** What nothing in the text names any more is in no list. */
  private takeOut(id: string, wasLocation: boolean): void {
    const { analysis } = this;
    const stays = ({ entity }: { readonly entity: string }): boolean => entity !== id;
    this.analysis = {
      ...analysis,
      actors: analysis.actors.filter(stays),
      places: analysis.places.filter(stays),
      themes: analysis.themes.filter(stays),
    };
    if (wasLocation) this.stateLocation(null);
    if (analysis.source === id) this.stateSource(null);
  }

  private change(what: ChosenMention, to: EntityReference, remember: boolean): void {
    const target = this.chosen(to);
    const { entity: from } = what;
    if (target === null || target.id === from || (from === null && what.form === undefined)) return;
    if (from !== null && this.world.byHand?.has(from) === true) return;
    if (from !== null && from === this.analysis.source && target.kind === 'source')
      return this.stateSource({ id: target.id });
    const named = formsOf(what, this.analysis);
    const forms = named.length > 0 ? named : formsSaid(what, this.world.asRead, this.analysis);
    const isWhole = from !== null && named.length === formsOf({ entity: from }, this.analysis).length;
    const wasLocation = isWhole && this.wasLocation(from, named.length === 0);
    if (forms.length === 0 && from !== null) return this.changeUnnamed(from, target, wasLocation);
    if (from !== null) this.refuse(from, forms, isWhole);
    const keys = new Set(forms.map(foldForm));
    this.analysis = reassign(this.analysis, (mention) =>
      isChosen(mention, what) || (named.length === 0 && isSaid(mention, keys))
        ? { entity: target.id, resolution: said(`you said that “${mention.text}” means “${target.name}”`) }
        : null,
    );
    if (isWhole) this.takeOut(from, wasLocation);
    if (wasLocation && target.kind === 'place') this.stateLocation({ id: target.id });
    this.link(target.id, 'you said so');
    for (const form of forms) this.mean(form, target, remember);
    this.changed.add(target.id);
  }

  private wasLocation(id: string, when: boolean): boolean {
    const { located, world } = this;
    return located === id || (when && located === null && world.asRead?.location?.entity === id);
  }

  /** A theme, or a place that only a headline names: no words of the text are its own. */
  private changeUnnamed(from: string, target: Entity, wasLocation: boolean): void {
    const { entities, themes } = this.analysis;
    const theme = themes.find(({ entity }) => entity === from);
    const name = entities[from]?.name;
    if (name !== undefined) this.rejected.push(formLine(name, this.presentId(from)));
    this.takeOut(from, wasLocation);
    if (wasLocation && target.kind === 'place') this.stateLocation({ id: target.id });
    if (theme !== undefined && target.kind === 'theme')
      this.standing(target.id, withTheme(this.analysis, target.id, theme));
    this.changed.add(target.id);
  }

  /** What no word of the text tells stands in its list as if by hand, so that a relink leaves it. */
  private standing(id: string, analysis: Analysis): void {
    if (analysis !== this.analysis) this.own.push(id);
    this.analysis = analysis;
  }

  private create({ start, end }: Span, as: EntityReference, remember: boolean): void {
    const { text } = this.article.body;
    const words = text.slice(start, end).trim();
    const target = words === '' || end > text.length ? null : this.chosen(as);
    if (target === null) return;
    const { entities } = this.analysis;
    this.analysis = withMentions(this.analysis, mentionsOf(words, target, { text, excluded: [] }), entities);
    this.link(target.id, 'you said so');
    this.mean(words, target, remember);
    this.made.add(target.id);
  }

  private mean(form: string, target: Entity, remember: boolean): void {
    const line = formLine(form, target.id);
    this.meant.set(foldForm(form), line);
    this.rejected = this.rejected.filter((each) => each !== line);
    if (!remember) return;
    this.vault.meant.set(foldForm(form), line);
    const known = [target.name, ...target.aliases].map(foldForm);
    if (!known.includes(foldForm(form))) this.vault.aliases.push({ entity: target.id, form });
  }

  private retype(id: string, kind: EntityKind): void {
    const { analysis, world } = this;
    const entity = analysis.entities[id] ?? knownEntity(id, analysis, world);
    if (entity === null || entity.kind === kind || id === analysis.source) return;
    if (world.index.entity(id) !== null) this.vault.retyped.push({ entity: id, kind });
    if (analysis.entities[id] === undefined) return;
    const theme = analysis.themes.find((each) => each.entity === id);
    const retyped = { ...analysis, entities: { ...analysis.entities, [id]: ofKind(entity, kind) } };
    const wasLocation = this.located === id;
    const wasLinked = [...analysis.actors, ...analysis.places].some((each) => each.entity === id && each.linked);
    this.analysis = relisted(retyped, new Set([id]));
    if (theme !== undefined && kind !== 'theme') this.standing(id, withoutTheme(this.analysis, theme));
    if (wasLocation && kind !== 'place') this.stateLocation(null);
    if (wasLinked || theme !== undefined) this.link(id, 'you said so');
    this.changed.add(id);
  }

  private ignore(form: string): void {
    const key = foldForm(form);
    if (key === '') return;
    this.vault.ignored.push(form.trim());
    const { analysis } = this;
    const gone = analysis.mentions.filter(({ text }) => foldForm(text) === key);
    const located = this.located;
    const ids = new Set(gone.flatMap(({ entity }) => entity ?? []));
    for (const id of ids) if (this.world.byHand?.has(id) !== true) this.refuse(id, [form], false);
    const mentions = analysis.mentions.filter((mention) => !gone.includes(mention));
    const reason = said('you said that it is never to be recognised');
    const rejected = [...analysis.rejected, ...gone.map((mention) => ({ mention, reason }))];
    this.analysis = relisted({ ...analysis, mentions, rejected }, ids);
    if (located !== null && foldForm(analysis.entities[located]?.name ?? '') === key)
      this.analysis = { ...this.analysis, location: null };
  }

  private correct(decision: StatementDecision): void {
    const correction = correctionBy(decision);
    const speaker = correction.speaker == null ? null : this.chosen({ id: correction.speaker });
    this.corrections.push(speaker === null ? correction : { ...correction, speaker: this.presentId(speaker.id) });
  }

  private presentId(id: string): string {
    return this.world.index.entity(id)?.id ?? id;
  }
}
