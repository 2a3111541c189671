import {
  addTo,
  groupBy,
  foldForm,
  message,
  type Analysis,
  type Candidate,
  type Entity,
  type Finding,
  type Message,
  type Reason,
  type ResolvedMention,
} from '../../model';
import { linkedEntities } from '../../notes';
import { certaintyOf, locationConfidence, mentionConfidence, themeConfidence, valueConfidence } from './confidence';
import type { DecidedReview, ReviewedArticle, ReviewWorld } from './decided';
import { doubtsOf } from './doubts';
import { effective } from './effective';
import type {
  ReviewArticle,
  ReviewCandidate,
  ReviewEntity,
  ReviewList,
  ReviewListed,
  ReviewLocation,
  ReviewMention,
  ReviewOpenMention,
  ReviewSourcing,
  ReviewState,
  ReviewStatement,
} from './model';
import { dateOf, eventDatesOf, mainDateOf, valueOf } from './review-values';
import { candidateOf, knownIn, nameOf } from './names';
import { listedOf } from './listed';
import { headlineStatementsOf, statementsOf } from './statements';

/** What a person looks at: an article beside what was found in it, as it would be filed now. */
export function reviewOf(reviewed: ReviewedArticle, world: ReviewWorld): ReviewArticle {
  const { key, decided, known, decisions } = reviewed;
  const { article, analysis } = decided;
  const view = new View(reviewed, world);
  const found = {
    key,
    name: article.name,
    headline: article.title?.value ?? null,
    url: article.url?.value ?? null,
    language: article.language,
    text: article.body.text,
    date: dateOf(article),
    source: valueOf(article.source),
    location: view.location(),
    mainDate: mainDateOf(decided.analysis),
    eventDates: eventDatesOf(reviewed),
    entities: view.entities(),
    statements: view.statements(),
    headlineStatements: view.headlineStatements(),
    listed: view.listed(),
    sourcing: sourcingOf(decided),
    open: view.open(),
    known,
    problems: reviewed.problems,
    ignored: effective(decisions).flatMap((decision) => (decision.do === 'ignore' ? decision.form : [])),
  };
  return { ...found, doubts: known.is === 'unchanged' ? [] : doubtsOf(found, analysis) };
}

function sourcingOf({ analysis: { sourcing: value, sureness }, toldSourcing: found }: DecidedReview): ReviewSourcing {
  const seems = sureness?.sourcing;
  return { value, found, ...(seems && found === 'none stated' && { unsure: seems }) };
}

const ORDER: readonly ReviewList[] = ['source', 'location', 'actors', 'places', 'themes'];

/** What is told of entities again and again, made once. */
class View {
  private readonly known: (id: string) => Entity | null;
  private readonly mentions: ReadonlyMap<string, readonly ResolvedMention[]>;
  private readonly states: ReadonlyMap<string, ReviewState>;

  constructor(
    private readonly reviewed: ReviewedArticle,
    private readonly world: ReviewWorld,
  ) {
    const { before, decided } = reviewed;
    const { analysis } = decided;
    this.known = knownIn({ ...before.analysis.entities, ...analysis.entities }, world);
    this.mentions = groupBy(analysis.mentions, ({ entity }) => entity);
    this.states = statesOf(reviewed);
  }

  /** Those of the lists, in their order, then those named in passing, then those refused here. */
  entities(): readonly ReviewEntity[] {
    const { analysis } = this.reviewed.decided;
    const linked = linkedEntities(analysis);
    const lists = new Map<string, ReviewList[]>();
    for (const list of ORDER) for (const id of linked[list]) addTo(lists, id, list);
    const passing = [...analysis.actors, ...analysis.places].map(({ entity }) => entity);
    const refused = [...this.states].filter(([, state]) => state === 'rejected').map(([id]) => id);
    const ids = new Set([...lists.keys(), ...passing, ...refused]);
    return [...ids].flatMap((id) => this.entity(id, lists.get(id) ?? []) ?? []);
  }

  private entity(id: string, lists: readonly ReviewList[]): ReviewEntity | null {
    const entity = this.known(id);
    if (entity === null) return null;
    const { analysis } = this.reviewed.decided;
    const state = this.states.get(id) ?? 'open';
    const isRefused = state === 'rejected' && lists.length === 0;
    const mentions = isRefused ? this.mentionsBefore(id) : this.mentionsOf(entity);
    const confidence = this.confidenceOf(entity, mentions);
    const finding = [...analysis.actors, ...analysis.places].find((each) => each.entity === id);
    const name = nameOf(entity, this.known, this.world);
    return {
      ...name,
      isNew: name.path === null,
      lists,
      state: state === 'rejected' && !isRefused ? 'open' : state,
      byHand: this.world.byHand?.has(id) ?? false,
      confidence,
      certainty: certaintyOf(confidence),
      why: isRefused ? 'you said that it is not meant here' : this.whyOf(entity, finding),
      mentions,
      losers: once(mentions.flatMap(({ losers }) => losers)),
      forms: [...new Set(mentions.map(({ form }) => form))],
      coordinates: entity.coordinates ?? null,
      roles: finding?.roles ?? [],
    };
  }

  private mentionsOf(entity: Entity): readonly ReviewMention[] {
    const own = this.mentions.get(entity.id) ?? [];
    const theme = this.reviewed.decided.analysis.themes.find((each) => each.entity === entity.id);
    return theme === undefined || own.length > 0 ? own.map((each) => this.mention(each)) : this.phrases(entity.id);
  }

  /** Where a text named what was refused. */
  private mentionsBefore(id: string): readonly ReviewMention[] {
    const { analysis } = this.reviewed.before;
    const own = analysis.mentions.filter(({ entity }) => entity === id).map((each) => this.mention(each));
    return own.length > 0 ? own : this.phrases(id, analysis);
  }

  private phrases(id: string, { themes } = this.reviewed.decided.analysis): readonly ReviewMention[] {
    const theme = themes.find(({ entity }) => entity === id);
    const { text } = this.reviewed.decided.article.body;
    if (theme === undefined) return [];
    const confidence = themeConfidence(theme);
    const terms = (theme.evidence ?? []).map(({ term }) => term).join(', ');
    const found: Reason = { rule: 'theme', detail: terms === '' ? 'a phrase of the theme' : `terms: ${terms}` };
    return [...theme.phrases]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({
        start,
        end,
        form: text.slice(start, end),
        confidence,
        certainty: certaintyOf(confidence),
        found,
        decided: found,
        losers: [],
      }));
  }

  private mention(mention: ResolvedMention): ReviewMention {
    const { start, end, text, reason, resolution, entity, losers } = mention;
    const confidence = mentionConfidence(mention, entity === null ? null : this.known(entity));
    return {
      start,
      end,
      form: text,
      confidence,
      certainty: certaintyOf(confidence),
      found: reason,
      decided: resolution,
      losers: losers.map((each) => this.candidate(each)),
    };
  }

  private candidate(candidate: Candidate): ReviewCandidate {
    return candidateOf(candidate, this.known, this.world);
  }

  private confidenceOf({ id }: Entity, mentions: readonly ReviewMention[]): number {
    const { article, analysis } = this.reviewed.decided;
    if (analysis.source === id) return valueConfidence(article.source);
    const best = mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0);
    if (mentions.length > 0) return best;
    return analysis.location?.entity === id ? locationConfidence(analysis.location) : 1;
  }

  private whyOf({ id }: Entity, finding: Finding | undefined): Message {
    const { article, analysis } = this.reviewed.decided;
    if (finding !== undefined) return finding.why;
    if (analysis.source === id) return article.source === null ? '' : message`stated: ${article.source.from}`;
    if (analysis.location?.entity === id) return analysis.location.reason.detail;
    const theme = analysis.themes.find(({ entity }) => entity === id);
    const phrases = (theme?.phrases ?? []).map(({ start, end }) => `“${article.body.text.slice(start, end)}”`);
    return [...new Set(phrases)].slice(0, 5).join(', ');
  }

  location(): ReviewLocation | null {
    const { location } = this.reviewed.decided.analysis;
    const entity = location === null ? null : this.known(location.entity);
    if (location === null || entity === null) return null;
    const confidence = locationConfidence(location);
    return {
      entity: entity.id,
      name: entity.name,
      coordinates: location.coordinates,
      why: location.reason,
      confidence,
      certainty: certaintyOf(confidence),
      losers: location.losers.map((each) => this.candidate(each)),
    };
  }

  statements(): readonly ReviewStatement[] {
    return statementsOf(this.reviewed, this.known, this.world);
  }

  headlineStatements(): readonly ReviewStatement[] {
    return headlineStatementsOf(this.reviewed, this.known, this.world);
  }

  listed(): readonly ReviewListed[] {
    return listedOf(this.reviewed, this.known, this.world);
  }

  /** Without those refused here: they are told with what they stood for. */
  open(): readonly ReviewOpenMention[] {
    const { before, decided } = this.reviewed;
    const was = new Set(
      before.analysis.mentions.filter(({ entity }) => entity !== null).map(({ start, end }) => `${start} ${end}`),
    );
    return decided.analysis.mentions
      .filter(({ entity, start, end }) => entity === null && !was.has(`${start} ${end}`))
      .map((each) => ({ ...this.mention(each), kinds: [each.type] }));
  }
}

/** What was decided of each entity. */
function statesOf({ before, decided, decisions }: ReviewedArticle): ReadonlyMap<string, ReviewState> {
  const states = new Map<string, ReviewState>();
  for (const decision of effective(decisions)) {
    if (decision.do === 'accept') states.set(decision.entity, 'accepted');
    if (decision.do === 'reject' && isWhole(decision, before.analysis)) states.set(decision.entity, 'rejected');
  }
  for (const id of decided.changed) states.set(id, 'changed');
  for (const id of decided.made) states.set(id, 'made');
  return states;
}

/** Whether all by which a text names an entity is refused. */
const isWhole = (
  { entity, form }: { readonly entity: string; readonly form?: string },
  { mentions }: Analysis,
): boolean =>
  form === undefined ||
  mentions.every((mention) => mention.entity !== entity || foldForm(mention.text) === foldForm(form));

/** Each candidate once, best first. */
function once(candidates: readonly ReviewCandidate[]): readonly ReviewCandidate[] {
  const best = new Map<string, ReviewCandidate>();
  for (const each of candidates) if ((best.get(each.id)?.score ?? -Infinity) < each.score) best.set(each.id, each);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
