import type { TextDocument, Token } from '../../language';
import { Shape } from '../../language/word-types';
import { isRole, isRoleModifier, isTitle } from '../../language/titles';
import type { StoryPart } from '../../../model';
import {
  AGE,
  SEVERAL,
  CALLED,
  CLAUSE,
  CLOSING,
  CREDITS,
  DAYS,
  DETERMINERS,
  JOINS,
  NAMING,
  PLACING,
  isDeterminer,
  actsOn,
  isAuxiliary,
  isFirstForm,
  isDoneTo,
  isFinite,
  isHand,
  isInvertedSaying,
  isPaper,
  isParticiple,
  isPreposition,
  saysSo,
  isVoice,
  makesPassive,
  mayInterpose,
} from './verbs';

/** What a name does in its sentence; null where it is only named there. */
export type Deed = Extract<StoryPart, 'acts' | 'speaks' | 'acted on'>;

/** Tokens of an apposition, of a list and of what belongs to a name before it, at most. */
const LONGEST_APPOSITION = 40;
const MOST_LISTED = 5;
const LONGEST_NAME = 9;
const LONGEST_PLACE = 8;

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

  doing(): Deed | null {
    const head = this.headOfPhrase(this.from);
    return (
      this.beforeIt(head) ??
      this.throughOthers(head) ??
      (this.isGoverned(head) ? null : this.predicate(this.to, head)) ??
      this.amongOthers(head) ??
      this.introduced(head)
    );
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

  /** First token of the noun phrase that ends before `end`: articles, titles, adjectives and owners. */
  private headOfPhrase(end: number): number {
    let at = end;
    let others = 0;
    while (end - at < LONGEST_NAME) {
      const fold = this.fold(at - 1);
      if (fold === '' || isPreposition(fold)) {
        if (!this.has(at - 1, Shape.possessive) && this.text(at - 1) !== '-') break;
      } else if (!this.mayLead(at - 1)) {
        // A few adjectives that no list holds: `emergency room doctor`.
        if (DAYS.has(fold) || isFinite(fold) || actsOn(fold) || (others += 1) > 3 || CLAUSE.has(fold)) break;
      }
      at -= 1;
      // Not the initial `A.`
      if (DETERMINERS.has(fold) && !this.text(at).endsWith('.')) break;
    }
    // `a rebel group called the Tenth Brigade`: what is before `called` stands where the name would.
    return CALLED.has(this.fold(at - 1)) && at > this.first + 1 ? this.headOfPhrase(at - 1) : at;
  }

  /** `a private named Kang Chol`, `gave her name as Nan Hnin`, `asked to be called Piao`: whom the story introduces. */
  private introduced(head: number): Deed | null {
    const opens = this.fold(head);
    if (CALLED.has(this.fold(this.from - 1)) && (opens === 'a' || opens === 'an')) return 'acted on';
    if (this.fold(this.from - 1) === 'called' && this.fold(this.from - 2) === 'be') return 'speaks';
    if (this.fold(this.from - 1) !== 'as') return null;
    return [2, 3].some((back) => NAMING.has(this.fold(this.from - back))) ? 'speaks' : null;
  }

  /** `said Hildreth and Nikitin`, `wrote the managing partner, Jon Lind`: what is said of those before is said of it. */
  private amongOthers(start: number): Deed | null {
    let head = start;
    for (let step = 0; step < MOST_LISTED; step += 1) {
      if (this.text(head - 1) !== ',' && !JOINS.has(this.fold(head - 1))) return null;
      let end = head - 1;
      while (this.text(end - 1) === ',' || JOINS.has(this.fold(end - 1))) end -= 1;
      head = this.headOfPhrase(end);
      if (head >= end) return null;
      const fold = this.fold(head - 1);
      if (isInvertedSaying(fold) || (fold === 'to' && this.fold(head - 2) === 'according')) return 'speaks';
      if (actsOn(fold) && !this.has(head - 1, Shape.capitalised) && !this.isOwner()) return 'acted on';
    }
    return null;
  }

  private mayLead(at: number): boolean {
    const fold = this.fold(at);
    if (saysSo(fold) || DAYS.has(fold)) return false;
    return (
      DETERMINERS.has(fold) || isRole(fold) || isTitle(fold) || isRoleModifier(fold) || this.has(at, Shape.capitalised)
    );
  }

  private mayList(at: number): boolean {
    const fold = this.fold(at);
    if (this.mayLead(at) || this.text(at) === '.') return true;
    return (
      this.has(at, Shape.small) && !(isFinite(fold) || isPreposition(fold) || CLAUSE.has(fold) || mayInterpose(fold))
    );
  }

  /** Behind a preposition it is no subject. */
  private isGoverned(head: number): boolean {
    const fold = this.fold(head - 1);
    if (fold !== 'of' && fold !== 'for') return isPreposition(fold);
    // `US Departments of Homeland Security`: the name goes on before it.
    if (SEVERAL.has(this.fold(head - 2))) return false;
    return !this.isTitled(head);
  }

  /** `Organizing for Action Director Jon Lind`, `vice president of communications Jon Lind`: a title with a preposition. */
  private isTitled(head: number): boolean {
    const own = this.tokens.slice(head, this.from);
    if (own.length === 0 || DETERMINERS.has(this.fold(head))) return false;
    if (this.has(head - 2, Shape.capitalised) && this.has(head, Shape.capitalised))
      return own.some(({ fold }) => isRole(fold));
    return isRole(this.fold(head - 2)) && this.has(head, Shape.small) && !own.some(({ fold }) => isRole(fold));
  }

  /** `said Anna Berg`, `arrested Anna Berg`, `according to`, `arrested by`, `talks with`. */
  private beforeIt(head: number): Deed | null {
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
  private byIt(by: number): Deed | null {
    for (let at = by - 1; at >= by - LONGEST_PLACE; at -= 1) {
      if (isPaper(this.fold(at))) return 'speaks';
      if (this.text(at) === ',' || CLAUSE.has(this.fold(at)) || isParticiple(this.fold(at))) break;
    }
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
  private throughOthers(head: number): Deed | null {
    const own = this.has(this.to, Shape.possessive) ? this.to + 1 : this.to;
    for (let at = own; at < own + 3; at += 1) {
      const fold = this.fold(at);
      if (isVoice(fold)) return 'speaks';
      if (isHand(fold) || isPaper(fold)) return this.isGoverned(head) ? null : this.byHands(at + 1, head);
      if (fold === '' || !this.isCompound(at)) break;
    }
    if (!/^(?:of|for|at|from|with|in)$/.test(this.fold(head - 1)) || this.isOwner()) return null;
    const who = this.fold(head - 2);
    if (isVoice(who)) return 'speaks';
    if (isPaper(who)) return this.isAttributed(head - 2) ? 'speaks' : this.predicate(this.to, head);
    if (!isHand(who)) return null;
    return this.isAttributed(head - 2) ? 'speaks' : this.byHands(this.to, head);
  }

  /** People of a body do something: several of them also in the first form of a verb, `officers of the bureau walk`. */
  private byHands(at: number, head: number): Deed | null {
    return this.predicate(at, head) ?? (isFirstForm(this.fold(at)) ? 'acts' : null);
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
  private predicate(at: number, head: number): Deed | null {
    if (this.has(at, Shape.possessive)) return null;
    return (
      this.verbAt(at) ??
      this.asApposition(at, head) ??
      this.behindApposition(at) ??
      this.behindList(at) ??
      this.behindPlace(at) ??
      this.relative(at)
    );
  }

  private verbAt(start: number): Deed | null {
    let at = start;
    while (mayInterpose(this.fold(at)) && !isFinite(this.fold(at))) at += 1;
    const fold = this.fold(at);
    if (!isFinite(fold) || this.has(at, Shape.capitalised)) return null;
    if (saysSo(fold)) return 'speaks';
    if (fold === 'contributed' || this.isDefinition(at)) return null;
    if (!isAuxiliary(fold)) return isParticiple(fold) && this.fold(at + 1) === 'by' ? 'acted on' : 'acts';
    return this.mainVerb(at);
  }

  /** `is a freelance writer`: tells what somebody is, not what is done. */
  private isDefinition(at: number): boolean {
    return /^(?:is|are|was|were)$/.test(this.fold(at)) && isDeterminer(this.fold(at + 1));
  }

  /** `has been arrested`, `would not say`, `is considering`. */
  private mainVerb(auxiliary: number): Deed {
    let isPassive = makesPassive(this.fold(auxiliary));
    for (let at = auxiliary + 1; at < auxiliary + 5; at += 1) {
      const fold = this.fold(at);
      if (saysSo(fold) && !isPassive) return 'speaks';
      if (isAuxiliary(fold)) isPassive = makesPassive(fold);
      else if (!mayInterpose(fold)) return isPassive && isParticiple(fold) ? 'acted on' : 'acts';
    }
    return 'acts';
  }

  /** `Her brother, Kim Chol, was arrested`; and whose age is told, of whom the story tells: `Kim Chol, 44,`. */
  private asApposition(start: number, head: number): Deed | null {
    if (this.text(start) !== ',') return null;
    if (AGE.test(this.text(start + 1)) && /^[,.;]$/.test(this.text(start + 2))) {
      return this.verbAt(start + 3) ?? 'acted on';
    }
    return this.text(head - 1) === ',' ? this.verbAt(start + 1) : null;
  }

  /** `The embassy in Kabul said`. */
  private behindPlace(start: number): Deed | null {
    if (!PLACING.has(this.fold(start))) return null;
    for (let at = start + 1; at < start + LONGEST_PLACE; at += 1) {
      const found = at > start + 1 ? this.verbAt(at) : null;
      if (found !== null) return found;
      if (CLOSING[this.text(at)] !== undefined) return this.behindApposition(at);
      if (this.fold(at) === '' || CLAUSE.has(this.fold(at))) return null;
    }
    return null;
  }

  /** `Kim, the head of the bureau, said`; `Kim (R-Texas) said`. */
  private behindApposition(start: number): Deed | null {
    const closing = CLOSING[this.text(start)];
    if (closing === undefined) return null;
    let isPlain = true;
    for (let at = start + 1; at < Math.min(this.last, start + LONGEST_APPOSITION); at += 1) {
      if (this.has(at, Shape.quote)) return null;
      isPlain &&= !CLAUSE.has(this.fold(at));
      // The second comma may be missing.
      if (isPlain && at > start + 2 && saysSo(this.fold(at))) return 'speaks';
      if (!closing.includes(this.text(at))) continue;
      const found = this.verbAt(at + 1);
      if (found !== null) return found;
      if (closing === ')') return this.behindApposition(at + 1);
    }
    return null;
  }

  /** `Warren, Kamala Harris and Julián Castro have`. */
  private behindList(start: number): Deed | null {
    let at = start;
    while (at < start + LONGEST_APPOSITION && (this.text(at) === ',' || JOINS.has(this.fold(at)))) {
      while (this.text(at) === ',' || JOINS.has(this.fold(at))) at += 1;
      const begin = at;
      while (at < begin + LONGEST_NAME && this.mayList(at)) at += 1;
      if (at === begin) return null;
      const found = this.verbAt(at) ?? (this.text(at) === ',' ? this.verbAt(at + 1) : null);
      if (found !== null) return found;
    }
    return null;
  }

  /** `Kim, who was arrested`, `who said`: not `who once led the party`, which only tells who it is. */
  private relative(start: number): Deed | null {
    const at = this.text(start) === ',' ? start + 1 : start;
    const found = this.fold(at) === 'who' ? this.verbAt(at + 1) : null;
    return found === 'acts' ? null : found;
  }
}

/** What a name does in its English sentence. */
export function doingInEnglish(document: TextDocument, { from, to }: { from: number; to: number }): Deed | null {
  return new Clause(document, from, to).doing();
}
