import type { TextDocument, Token } from '../../language';
import { Shape } from '../../language/shape';
import { isRole, isRoleModifier, isTitle } from '../../language/titles';
import type { StoryPart } from '../../model';
import {
  actsOn,
  isAuxiliary,
  isDoneTo,
  isFinite,
  isHand,
  isInvertedSaying,
  isPaper,
  isParticiple,
  isPreposition,
  isSaying,
  isVoice,
  makesPassive,
  mayInterpose,
} from './verbs';

/** What a name does in its sentence; null where it is only named there. */
export type Doing = Extract<StoryPart, 'acts' | 'speaks' | 'acted on'>;

/** Tokens of an apposition, of a list and of what belongs to a name before it, at most. */
const LONGEST_APPOSITION = 30;
const LONGEST_NAME = 9;
const LONGEST_PLACE = 6;

/**
 * What a name does in an English sentence, from the words beside it: a verb right behind it or behind its apposition, a
 * verb of saying or of doing something to it before it. No parser: a list of verbs, the shapes of words, and the clause's
 * commas.
 */
export class Clause {
  private readonly tokens: readonly Token[];
  private readonly first: number;
  private readonly last: number;

  /** `from` and `to`: the name's tokens, `[from, to)`. */
  constructor(
    document: TextDocument,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.tokens = document.tokens;
    const sentence = document.sentences[this.tokens[from]?.sentence ?? -1];
    this.first = sentence?.firstToken ?? from;
    this.last = sentence?.lastToken ?? to;
  }

  doing(): Doing | null {
    const head = this.headOfPhrase();
    return this.beforeIt(head) ?? this.throughOthers(head) ?? (this.isGoverned(head) ? null : this.predicate(this.to));
  }

  private fold(at: number): string {
    return at >= this.first && at < this.last ? (this.tokens[at]?.fold ?? '') : '';
  }

  private text(at: number): string {
    return at >= this.first && at < this.last ? (this.tokens[at]?.text ?? '') : '';
  }

  private has(at: number, shape: number): boolean {
    return at >= this.first && at < this.last && ((this.tokens[at]?.shape ?? 0) & shape) !== 0;
  }

  /** First token of the noun phrase the name ends: articles, titles, adjectives and owners before it. */
  private headOfPhrase(): number {
    let at = this.from;
    let others = 0;
    while (this.from - at < LONGEST_NAME) {
      const fold = this.fold(at - 1);
      if (fold === '' || isPreposition(fold)) {
        if (!this.has(at - 1, Shape.possessive) && this.text(at - 1) !== '-') break;
      } else if (!this.mayLead(at - 1)) {
        // One or two adjectives that no list holds: `former Playboy model`.
        if (isFinite(fold) || actsOn(fold) || (others += 1) > 2 || CLAUSE.has(fold)) break;
      }
      at -= 1;
    }
    return at;
  }

  private mayLead(at: number): boolean {
    const fold = this.fold(at);
    if (isSaying(fold) || DAYS.has(fold)) return false;
    return (
      DETERMINERS.has(fold) || isRole(fold) || isTitle(fold) || isRoleModifier(fold) || this.has(at, Shape.capitalised)
    );
  }

  /** Behind a preposition it is no subject. */
  private isGoverned(head: number): boolean {
    const fold = this.fold(head - 1);
    // `US Departments of Homeland Security`: the name goes on before it.
    return isPreposition(fold) && !(fold === 'of' && BODIES.has(this.fold(head - 2)));
  }

  /** `said Anna Berg`, `arrested Anna Berg`, `according to`, `arrested by`, `talks with`. */
  private beforeIt(head: number): Doing | null {
    const fold = this.fold(head - 1);
    const before = this.fold(head - 2);
    if (fold === 'to' && before === 'according') return 'speaks';
    if (fold === 'citing' || fold === 'quoting' || (fold === 'to' && before === 'thanks'))
      return fold === 'to' ? 'acts' : 'speaks';
    if (this.isOwner()) return null;
    if (isInvertedSaying(fold)) return 'speaks';
    if (fold === 'asked' && /^[,”"’']$/.test(this.text(head - 2))) return 'speaks';
    if (fold === 'by') return this.byIt(head - 1);
    if (isPreposition(fold)) return isDoneTo(before, fold) || this.isDoneToBefore(head - 1) ? 'acted on' : null;
    return actsOn(fold) && !this.has(head - 1, Shape.capitalised) ? 'acted on' : null;
  }

  /** `talks in Geneva with`: the noun may stand a few words before its preposition. */
  private isDoneToBefore(preposition: number): boolean {
    const fold = this.fold(preposition);
    if (fold === 'of' || fold === 'on') return false;
    for (let at = preposition - 2; at >= preposition - 4; at -= 1) if (isDoneTo(this.fold(at), fold)) return true;
    return false;
  }

  /** `arrested by`, `a report by`; not `Photo by`. */
  private byIt(by: number): Doing | null {
    if (isPaper(this.fold(by - 1))) return 'speaks';
    // `carried out by`, `released Sunday by`.
    const done = [by - 1, by - 2].map((at) => this.fold(at)).find((fold) => isParticiple(fold));
    return done !== undefined && !CREDITS.has(done) ? 'acts' : null;
  }

  /** Whether what follows shows that the name only tells whose something is, or what kind: `Kim's visit`, `GOP hawks`. */
  private isOwner(): boolean {
    return this.has(this.to, Shape.possessive) || this.isCompound(this.to);
  }

  private isCompound(at: number): boolean {
    const fold = this.fold(at);
    if (this.text(at) === '-' || this.text(at) === '/') return true;
    if (fold === '' || !this.has(at, Shape.letter)) return false;
    return !(isFinite(fold) || isPreposition(fold) || mayInterpose(fold) || CLAUSE.has(fold) || DETERMINERS.has(fold));
  }

  /** A body speaks and acts through its people and papers: `a spokesman for`, `NATO officials said`, `soldiers of`. */
  private throughOthers(head: number): Doing | null {
    const own = this.has(this.to, Shape.possessive) ? this.to + 1 : this.to;
    for (let at = own; at < own + 3; at += 1) {
      const fold = this.fold(at);
      if (isVoice(fold)) return 'speaks';
      if (isHand(fold) || isPaper(fold)) return this.isGoverned(head) ? null : this.predicate(at + 1);
      if (fold === '' || !this.isCompound(at)) break;
    }
    if (!/^(?:of|for|at|from|with|in)$/.test(this.fold(head - 1)) || this.isOwner()) return null;
    const who = this.fold(head - 2);
    if (isVoice(who)) return 'speaks';
    if (isPaper(who)) return this.isAttributed(head - 2) ? 'speaks' : this.predicate(this.to);
    if (!isHand(who)) return null;
    return this.isAttributed(head - 2) ? 'speaks' : this.predicate(this.to);
  }

  /** `according to a recent report`, `citing an official`. */
  private isAttributed(noun: number): boolean {
    for (let at = noun - 1; at >= noun - 5; at -= 1) {
      const fold = this.fold(at);
      if (fold === 'citing' || fold === 'quoting') return true;
      if (fold === 'to') return this.fold(at - 1) === 'according';
      if (fold === '') return false;
    }
    return false;
  }

  /** The verb of which what ends before `at` is the subject, also past an apposition, a list or a relative clause. */
  private predicate(at: number): Doing | null {
    if (this.has(at, Shape.possessive)) return null;
    return (
      this.verbAt(at) ??
      this.asApposition(at) ??
      this.behindApposition(at) ??
      this.behindList(at) ??
      this.behindPlace(at) ??
      this.relative(at)
    );
  }

  private verbAt(start: number): Doing | null {
    let at = start;
    while (mayInterpose(this.fold(at)) && !isFinite(this.fold(at))) at += 1;
    const fold = this.fold(at);
    if (!isFinite(fold) || this.has(at, Shape.capitalised)) return null;
    if (isSaying(fold)) return 'speaks';
    if (!isAuxiliary(fold)) return isParticiple(fold) && this.fold(at + 1) === 'by' ? 'acted on' : 'acts';
    return this.mainVerb(at);
  }

  /** `has been arrested`, `would not say`, `is considering`. */
  private mainVerb(auxiliary: number): Doing {
    let isPassive = makesPassive(this.fold(auxiliary));
    for (let at = auxiliary + 1; at < auxiliary + 5; at += 1) {
      const fold = this.fold(at);
      if (isSaying(fold) && !isPassive) return 'speaks';
      if (isAuxiliary(fold)) isPassive = makesPassive(fold);
      else if (!mayInterpose(fold)) return isPassive && isParticiple(fold) ? 'acted on' : 'acts';
    }
    return 'acts';
  }

  /** `Her brother, Kim Chol, was arrested`; and whose age is told, of whom the story tells: `Kim Chol, 44,`. */
  private asApposition(start: number): Doing | null {
    if (this.text(start) !== ',') return null;
    if (AGE.test(this.text(start + 1)) && /^[,.;]$/.test(this.text(start + 2))) {
      return this.verbAt(start + 3) ?? 'acted on';
    }
    return this.text(this.headOfPhrase() - 1) === ',' ? this.verbAt(start + 1) : null;
  }

  /** `The embassy in Kabul said`. */
  private behindPlace(start: number): Doing | null {
    if (!PLACING.has(this.fold(start))) return null;
    for (let at = start + 1; at < start + LONGEST_PLACE; at += 1) {
      const found = at > start + 1 ? this.verbAt(at) : null;
      if (found !== null || this.fold(at) === '' || CLAUSE.has(this.fold(at))) return found;
    }
    return null;
  }

  /** `Kim, the head of the bureau, said`; `Kim (R-Texas) said`. */
  private behindApposition(start: number): Doing | null {
    const closing = CLOSING[this.text(start)];
    if (closing === undefined) return null;
    for (let at = start + 1; at < Math.min(this.last, start + LONGEST_APPOSITION); at += 1) {
      if (this.has(at, Shape.quote)) return null;
      if (!closing.includes(this.text(at))) continue;
      const found = this.verbAt(at + 1);
      if (found !== null) return found;
      if (closing === ')') return this.behindApposition(at + 1);
    }
    return null;
  }

  /** `Warren, Kamala Harris and Julián Castro have`. */
  private behindList(start: number): Doing | null {
    let at = start;
    while (at < start + LONGEST_APPOSITION && (this.text(at) === ',' || JOINS.has(this.fold(at)))) {
      while (this.text(at) === ',' || JOINS.has(this.fold(at))) at += 1;
      const begin = at;
      while (at < begin + LONGEST_NAME && (this.mayLead(at) || this.text(at) === '.')) at += 1;
      if (at === begin) return null;
      const found = this.verbAt(at);
      if (found !== null) return found;
    }
    return null;
  }

  /** `Kim, who was arrested`: what a relative clause of its own says. */
  private relative(start: number): Doing | null {
    const at = this.text(start) === ',' ? start + 1 : start;
    return this.fold(at) === 'who' ? this.verbAt(at + 1) : null;
  }
}

const DETERMINERS = new Set(
  'the a an this these those his her its their our my your some any each every no another other such one two three several many most both all'.split(
    ' ',
  ),
);
/** Words that open a clause or join two. */
const CLAUSE = new Set(
  'and or but nor that which who whom whose when while where as if because before after since until though although whether how what why than so yet he she it they we you i there'.split(
    ' ',
  ),
);
/** Several bodies, of which the name says what: `US Departments of Homeland Security and Justice`. */
const BODIES = new Set('departments ministries offices bureaus institutes centers centres universities'.split(' '));
const AGE = /^[1-9]\d$/;
const PLACING = new Set(['in', 'at', 'of', 'for']);
/** `On Monday Kim left`: the day belongs to the clause, not to the name. */
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const JOINS = new Set(['and', 'or']);
/** Participles before `by` in credits. */
const CREDITS = new Set(
  'edited written reported compiled translated photographed contributed produced posted'.split(' '),
);
const CLOSING: Readonly<Record<string, string>> = { ',': ',', '(': ')', '—': '—', '–': '–', '[': ']' };

/** What a name does in its English sentence. */
export function doingInEnglish(document: TextDocument, { from, to }: { from: number; to: number }): Doing | null {
  return new Clause(document, from, to).doing();
}
