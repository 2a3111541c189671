import { englishWords } from '../../../data/lexicon';
import { detailOf, english, message, reasonOf, wordingOf, type Mention, type RejectedMention } from '../../../model';
import { agencyType, isSide, isFunction } from '../agency-words';
import { bodyFault, isLaw, isOfficeWord, isOtherAcronym } from '../body-words';
import { type TextDocument, type Token, tokenAt } from '../document';
import type { Lexicon } from '../matcher';
import { isOfPeople, type NameStatistics } from '../names';
import type { KnownForm } from '../recognizers/known';
import type { IsPlace } from '../recognizers/agency-descriptions';
import type { Refiner } from '../recognizer';

/** What the names of bodies are cut by. */
export interface BodyEvidence {
  readonly names: NameStatistics;
  /** Forms of the packs and outlets. */
  readonly packed: Lexicon<KnownForm>;
  readonly isPlace: IsPlace;
}

/** Tokens `[first, last)` of a mention. */
interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts names of bodies to the body, and drops what is none: two named together are two, an owner, a side, an office or a
 * person beside a known body goes, and so does a law, a room, a people or an idea.
 *
 * Examples: `Trump [Supreme Court]`, `[Senate] and [Supreme Court]`, `[State Department] Inspector General`,
 * `House [Republicans]`, `CNN [White House]`; `Lisbon Treaty`, `West Wing`, `Justice Kennedy` go.
 */
export function bodies(evidence: BodyEvidence): Refiner {
  return {
    id: 'bodies',
    refine(mentions, document) {
      const kept: Mention[] = [];
      const rejected: RejectedMention[] = [];
      for (const read of mentions) {
        const mention = asBody(read);
        if (!mayBeCut(mention)) {
          kept.push(mention);
          continue;
        }
        const cut = new Cutter(document, evidence).cut(mention);
        kept.push(...cut.kept);
        if (cut.fault !== null) rejected.push({ mention, reason: { rule: 'bodies', detail: cut.fault } });
      }
      return { kept, rejected };
    },
  };
}

/** Seats that stand for who sits in them, also where something happens inside. */
const SEATS = /^(?:the )?(?:White House|Kremlin|Pentagon|Blue House)$/i;

const asBody = (mention: Mention): Mention =>
  mention.type === 'place' && mention.form === 'name' && SEATS.test(mention.text)
    ? { ...mention, type: 'agency' }
    : mention;

const mayBeCut = ({ type, form, reason }: Mention): boolean =>
  (type === 'organization' || type === 'agency') && form === 'name' && !/^(?:known|korean)/.test(reason.rule);

/** Cuts the mentions of one document. */
class Cutter {
  constructor(
    private readonly document: TextDocument,
    private readonly evidence: BodyEvidence,
  ) {}

  cut(mention: Mention): { readonly kept: readonly Mention[]; readonly fault: string | null } {
    const first = tokenAt(this.document, mention.start);
    const last = tokenAt(this.document, mention.end - 1) + 1;
    const whole = { first, last };
    if (this.isKnown(whole)) return { kept: [this.toMention(mention, whole)], fault: null };
    const parts = this.split(whole).map((part) => this.trim(part));
    const faults = parts.map((part) => this.faultOf(part));
    const kept = parts.filter((_, at) => faults[at] === null).map((part) => this.toMention(mention, part));
    return { kept, fault: kept.length > 0 ? null : (faults[0] ?? 'nothing is left of it') };
  }

  private token(at: number): Token | undefined {
    return this.document.tokens[at];
  }

  private textOf({ first, last }: Part): string {
    const { tokens, text } = this.document;
    return last > first ? text.slice(tokens[first]?.start, tokens[last - 1]?.end) : '';
  }

  private knownAs(part: Part): KnownForm | undefined {
    const text = this.textOf(part);
    return text === '' ? undefined : this.evidence.packed.get(text).find(({ type }) => isBody(type));
  }

  private isKnown(part: Part): boolean {
    return this.knownAs(part) !== undefined;
  }

  /** `Senate and Supreme Court`, `Justice Department and the Bureau of Mills`: each by itself. */
  private split({ first, last }: Part): Part[] {
    for (let at = first + 1; at < last - 1; at += 1) {
      if (!/^(?:and|or|&)$/.test(this.token(at)?.fold ?? this.token(at)?.text ?? '') && this.token(at)?.text !== '&')
        continue;
      const hasArticle = this.token(at + 1)?.fold === 'the';
      const left = { first, last: at };
      const right = { first: hasArticle ? at + 2 : at + 1, last };
      if (right.last > right.first && this.areTwo(left, right, hasArticle)) return [left, ...this.split(right)];
    }
    return [{ first, last }];
  }

  private areTwo(left: Part, right: Part, hasArticle: boolean): boolean {
    const isLeft = this.isKnown(left);
    if (hasArticle && isLeft) return true;
    const isRight = this.isKnown(right) || this.knownStart(right) > 0;
    return isRight && (isLeft || agencyType(this.foldsOf(left)) !== null);
  }

  private foldsOf = ({ first, last }: Part): string[] =>
    this.document.tokens.slice(first, last).map(({ fold }) => fold);

  private trim(part: Part): Part {
    return this.trimLeft(this.trimRight(this.afterKind(part)));
  }

  /** `Shiite militia [Hezbollah]`, `Islamic group [Boko Haram]`: a name told with its kind. */
  private afterKind({ first, last }: Part): Part {
    for (let at = last - 2; at > first; at -= 1)
      if (KINDS.has(this.token(at)?.text ?? '') && /^\p{Lu}/u.test(this.token(at + 1)?.text ?? ''))
        return { first: at + 1, last };
    return { first, last };
  }

  /** `[White House] Press` before `Secretary`, `[State Department] Inspector General`, `[House] Speaker Boehner`. */
  private trimRight(part: Part): Part {
    const end = this.knownStart(part);
    return end > 0 && this.isTail({ first: end, last: part.last }) ? { ...part, last: end } : part;
  }

  /** End of the longest known body that a part begins with, where more follows; 0 where none does. */
  private knownStart({ first, last }: Part): number {
    for (let end = Math.min(last - 1, first + LONGEST_NAME); end > first; end -= 1)
      if (this.isKnown({ first, last: end })) return end;
    return 0;
  }

  /** What follows a body and is no part of its name: an office, a side, a person, or what leads up to an office behind. */
  private isTail({ first, last }: Part): boolean {
    const token = this.token(first);
    if (token === undefined) return false;
    if (isOfficeWord(token.fold) || isSide(token.fold) || this.isGiven(token)) return true;
    const next = this.token(last);
    const isBefore = next !== undefined && next.sentence === token.sentence && isOfficeWord(next.fold);
    return isBefore && last - first <= 2 && agencyType(this.foldsOf({ first, last })) === null;
  }

  /** `Trump [Supreme Court]`, `GOP [Senate]`: whose body it is, not what it is called. */
  private trimLeft(part: Part): Part {
    for (let start = Math.max(part.first + 1, part.last - LONGEST_NAME); start < part.last; start += 1) {
      const rest = { first: start, last: part.last };
      if (!this.isKnown(rest)) continue;
      const lead = this.document.tokens.slice(part.first, start);
      if (lead.every((token) => isSide(token.fold) || this.isPerson(token))) return rest;
    }
    return part;
  }

  private isPerson = ({ fold }: Pick<Token, 'fold'>): boolean => isOfPeople(this.evidence.names.of(fold));

  private isGiven(token: Token): boolean {
    const { given, family, organisation } = this.evidence.names.of(token.fold);
    return given > family && given > 4 * organisation && this.isPerson(token);
  }

  /** Why what is left of a mention is no body; null where it may be one. */
  private faultOf(part: Part): string | null {
    const text = this.textOf(part);
    if (this.isOfUnion(part)) return 'the state of a union';
    if (this.isKnown(part)) return null;
    if (isOtherAcronym(text)) return 'capitals that stand for no body';
    if (this.isFamily(part)) return 'a family';
    const fault = bodyFault(text);
    return fault === null ? this.faultAround(part) : english(fault);
  }

  private isOfUnion = ({ first }: Part): boolean =>
    this.token(first)?.fold === 'union' && this.token(first - 3)?.fold === 'state';

  /** `Clintons`, `Kochs`. */
  private isFamily({ first, last }: Part): boolean {
    const { fold = '', text = '' } = this.token(first) ?? {};
    if (last - first !== 1 || !/^\p{Lu}\p{Ll}+s$/u.test(text)) return false;
    return this.isPerson({ fold: fold.slice(0, -1) }) && this.evidence.names.of(fold).organisation === 0;
  }

  /** What stands beside it: `[Defense] Secretary`, `[Manchin-Toomey] amendment`, `State of the [Union]`. */
  private faultAround(part: Part): string | null {
    const head = this.token(part.last - 1);
    const next = this.token(part.last);
    if (next === undefined || head === undefined || next.sentence !== head.sentence) return null;
    if (isOfficeWord(next.fold) && isFunction(head.fold) && agencyType(this.foldsOf(part)) === null)
      return 'what an office is for';
    const isPair = part.last - part.first === 3 && this.token(part.first + 1)?.text === '-';
    return isPair && isLaw(next.fold) ? `a ${next.fold} called so` : null;
  }

  private toMention(mention: Mention, part: Part): Mention {
    const text = this.textOf(part);
    const known = this.knownAs(part)?.type;
    const type = known ?? agencyType(this.foldsOf(part)) ?? mention.type;
    if (text === mention.text && type === mention.type) return mention;
    const start = this.token(part.first)?.start ?? mention.start;
    const { reason } = mention;
    const cut = reasonOf(reason.rule, message`${wordingOf(detailOf(reason))}; out of “${mention.text}”`);
    return { ...mention, start, end: start + text.length, text, type, reason: text === mention.text ? reason : cut };
  }
}

/** Tokens of a name that a pack knows, at most: a longer stretch is not looked up piece by piece. */
const LONGEST_NAME = 24;

const isBody = (type: Mention['type']): boolean => type === 'agency' || type === 'organization';

/** Nouns, written small, that tell what kind of body is named right after them. */
const KINDS = englishWords('bodies-kinds');
