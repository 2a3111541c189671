import { toTextDocument } from '../../analysis/language';
import type { Analysis, Article, Entity, PropertyNames, Reason, Sourcing } from '../../model';
import type { ListDecision } from '../../notes';
import { choose } from './choosing';
import { datesFrom, statedMainDate } from './dates';
import type { ReviewWorld } from './decided';
import { STATED_LISTS, type EntityReference, type ReviewDecision } from './decision';

const BY_YOU = 'by you';

type ListedDecision = Extract<ReviewDecision, { readonly do: 'leave-out' | 'put-back' }>;

/** Why something is as a person said. */
export const said = (detail: string): Reason => ({ rule: 'meant', detail });

/** An article while it is decided: what it and its analysis are by now, with the properties that a person states. */
export class ArticleState {
  protected readonly cleared = new Set<keyof PropertyNames>();
  protected readonly lists: ListDecision[] = [];
  /** Undefined: nobody said. */
  protected sourcing: Sourcing | null | undefined;

  constructor(
    protected article: Article,
    protected analysis: Analysis,
    protected readonly world: ReviewWorld,
  ) {}

  protected stateDate(value: string | null): void {
    const { article, analysis } = this;
    const { title, language, body, published } = article;
    const isOfDay = value !== null && published !== null && published.value.startsWith(value);
    this.clear('date', value === null);
    this.article = {
      ...article,
      date: value === null ? null : { value, from: BY_YOU },
      published: isOfDay ? published : null,
      publishedOffset: isOfDay ? article.publishedOffset : null,
    };
    const document = toTextDocument(body.text, { title: title?.value ?? null, language, excluded: body.excluded });
    this.analysis = { ...analysis, ...datesFrom(value, document, analysis.mainDate, this.world.dateWeights) };
  }

  protected stateMainDate(value: string | null): void {
    this.clear('eventDate', value === null);
    this.analysis = { ...this.analysis, mainDate: statedMainDate(value) };
  }

  protected stateSource(to: { readonly id: string } | { readonly name: string } | null): void {
    const entity = to === null ? null : this.chosen('id' in to ? to : { name: to.name, kind: 'source' });
    this.clear('source', entity === null);
    this.article = { ...this.article, source: entity === null ? null : { value: entity.name, from: BY_YOU } };
    const published = <T extends { readonly entity: string; readonly linked: boolean }>(finding: T): T =>
      finding.entity === entity?.id ? { ...finding, linked: false, why: 'it published the article' } : finding;
    const { actors } = this.analysis;
    this.analysis = { ...this.analysis, source: entity?.id ?? null, actors: actors.map(published) };
  }

  protected stateLocation(to: EntityReference | null): void {
    const entity = to === null ? null : this.chosen(to);
    if (to !== null && entity?.kind !== 'place') return;
    this.clear('location', entity === null);
    const reason = said('you said so');
    const coordinates = entity?.coordinates ?? null;
    const location = entity === null ? null : { entity: entity.id, coordinates, probability: 1, reason, losers: [] };
    this.analysis = { ...this.analysis, location };
  }

  protected list({ do: act, list, id }: ListedDecision): void {
    this.lists.push({ list: STATED_LISTS[list], id, isListed: act === 'put-back' });
  }

  protected stateSourcing(value: Sourcing | null): void {
    this.sourcing = value === 'none stated' ? null : value;
    this.clear('sourcing', this.sourcing === null);
  }

  protected get located(): string | null {
    return this.analysis.location?.entity ?? null;
  }

  protected clear(property: keyof PropertyNames, isEmpty: boolean): void {
    if (isEmpty) this.cleared.add(property);
    else this.cleared.delete(property);
  }

  /** The entity that is chosen, known to the analysis from now on. */
  protected chosen(choice: EntityReference): Entity | null {
    const found = choose(choice, this.analysis, this.world);
    this.analysis = found?.analysis ?? this.analysis;
    return found?.entity ?? null;
  }
}
