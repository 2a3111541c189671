import type { Traced } from '../../model';
import type { DayOrder } from '../dates/find';
import type { Outlets } from '../outlets';
import { boilerplateReason } from './boilerplate';
import { readBareName, readBracketedByline, readByline } from './byline';
import { readDateLine, readUpdateLine } from './publication-line';
import { readDateline } from './dateline';
import type { PartialDay } from '../dates/partial';
import { readFeedFooter } from './footer';
import { BODY, type FrameFinding, type LineRole, type StatedChange } from './frame';
import { readLabelledHead } from './labelled-head';
import { cleanHeadline, looksLikeHeadline } from './headline';
import { outletNamed } from './outlet-name';
import { readSelfNaming } from './self-naming';

/** What the lines of a text say about it, and what each line is. */
export interface ArticleFrame {
  readonly title: Traced<string> | null;
  readonly dates: readonly NonNullable<FrameFinding['date']>[];
  readonly sources: readonly NonNullable<FrameFinding['source']>[];
  readonly author: Traced<string> | null;
  readonly dateline: Traced<string> | null;
  readonly partialDay: PartialDay | null;
  /** Dates of updates. */
  readonly changed: readonly StatedChange[];
  readonly url: Traced<string> | null;
  /** One a line. */
  readonly roles: readonly LineRole[];
}

export interface FrameOptions {
  readonly outlets: Outlets;
  readonly order: DayOrder;
  /** Headline known from elsewhere: a line that repeats it is no body, and no other line becomes one. */
  readonly title: string | null;
  /** Whether a first line may be taken for the headline. */
  readonly findTitle: boolean;
}

const HEAD_LINES = 9;
const LONG_LINE = 230;

/** Reads the frame around a story: headline, bylines, date lines, dateline, feed footer, boilerplate. */
export function readFrame(lines: readonly string[], options: FrameOptions): ArticleFrame {
  const state = new FrameState(lines, options);
  state.readLabels();
  state.readFooter();
  state.readHead();
  state.readTail();
  state.markBoilerplate();
  state.readOpening();
  state.readSelfNaming();
  return state.frame();
}

class FrameState {
  private readonly roles: LineRole[];
  private readonly findings: FrameFinding[] = [];
  private readonly filled: number[];
  private title: Traced<string> | null = null;
  private partialDay: PartialDay | null = null;

  constructor(
    private readonly lines: readonly string[],
    private readonly options: FrameOptions,
  ) {
    this.roles = lines.map(() => BODY);
    this.filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  }

  private line(index: number): string {
    return (this.lines[index] ?? '').trim();
  }

  /** A line with words nobody understood stays in the text, where nobody looks for names. */
  private take(index: number, finding: FrameFinding & { readonly unread?: true }, reason: string): void {
    this.findings.push(finding);
    this.roles[index] = { role: finding.unread ? 'boilerplate' : 'metadata', reason };
  }

  /** `Title: …`, `Link: …`, `Published: …` at the very beginning say what they are. */
  readLabels(): void {
    const { outlets, order, title, findTitle } = this.options;
    const head = readLabelledHead(this.lines, outlets, order);
    if (head === null) return;
    for (const [index, finding] of head.findings) this.take(index, finding, 'labelled line');
    if (head.title === null) return;
    const { index, value } = head.title;
    const own = title === null && findTitle;
    if (own)
      this.title = {
        value: cleanHeadline(value, outlets, null).title,
        from: 'labelled line',
        evidence: this.line(index),
      };
    if (own || (title !== null && sameWords(value, title)))
      this.roles[index] = { role: 'headline', reason: 'headline' };
  }

  readFooter(): void {
    const footer = readFeedFooter(this.lines, this.options.outlets, this.options.order);
    if (!footer) return;
    this.findings.push(footer);
    for (const [index, role] of footer.roles) this.roles[index] = role;
  }

  /** Dates and outlets in the last lines, as some outlets sign below the text. */
  readTail(): void {
    const { outlets, order } = this.options;
    for (const index of this.filled.slice(-6).reverse()) {
      if (this.filled.length < 3 || this.roles[index] !== BODY) continue;
      const line = this.line(index);
      const source = readSourceLine(line, outlets);
      const dated = line.length < 90 ? (readDateLine(line, outlets, order) ?? readUpdateLine(line, order)) : null;
      if (dated) this.take(index, dated, 'date line');
      else if (source) this.take(index, source, 'source line');
    }
  }

  readHead(): void {
    const head = this.filled.slice(0, HEAD_LINES);
    const first = head[0];
    if (first === undefined) return;
    // A feed's footer right below the only line does not make that line a headline.
    const below = head.slice(1, 5).filter((index) => this.roles[index] === BODY);
    const framed = below.some((index) => this.readHeadLine(this.line(index)) !== null);
    this.readHeadline(first, below, framed);
    let others = 0;
    let seen = this.title !== null;
    for (const [position, index] of head.entries()) {
      if (this.roles[index] !== BODY) continue;
      const line = this.line(index);
      if (this.isHeadline(line)) {
        this.roles[index] = { role: 'headline', reason: 'headline' };
        continue;
      }
      if (line.length > LONG_LINE || others > 2) break;
      const found = this.readHeadLine(line) ?? (seen && this.title ? this.readNameLine(position, head) : null);
      if (found) {
        this.take(index, found.finding, found.reason);
        seen = true;
      } else if (boilerplateReason(line, position, this.filled.length) === null) others += 1;
    }
  }

  /** Texts copied from a page, and feeds, often give it twice. */
  private isHeadline(line: string): boolean {
    const known = this.options.title ?? this.title?.value ?? null;
    return known !== null && (sameWords(line, known) || line === this.title?.evidence);
  }

  private readHeadline(first: number, following: readonly number[], framed: boolean): void {
    if (this.title !== null || this.roles[first] !== BODY) return;
    const { outlets, title, findTitle } = this.options;
    const line = this.line(first);
    if (title !== null) return;
    if (!findTitle || this.readHeadLine(line) || readDateline(line, outlets)?.dateline) return;
    if (boilerplateReason(line, 0, this.filled.length) !== null) return;
    if (
      !looksLikeHeadline(
        line,
        following.map((index) => this.line(index)),
        framed,
      )
    )
      return;
    const clean = cleanHeadline(line, outlets, null);
    this.title = { value: clean.title, from: 'first line', evidence: line };
    this.roles[first] = { role: 'headline', reason: 'headline' };
    if (clean.outlet !== null)
      this.findings.push({ source: { value: clean.outlet, from: 'headline suffix', evidence: line, rank: 'title' } });
  }

  private readHeadLine(line: string): { finding: FrameFinding & { readonly unread?: true }; reason: string } | null {
    const { outlets, order } = this.options;
    const dated = readDateLine(line, outlets, order);
    if (dated) return { finding: dated, reason: 'date line' };
    const changed = readUpdateLine(line, order);
    if (changed) return { finding: changed, reason: 'date line' };
    const byline = readByline(line, outlets);
    if (byline) return { finding: byline, reason: 'byline' };
    const source = readSourceLine(line, outlets);
    return source ? { finding: source, reason: 'source line' } : null;
  }

  /** A bare name counts as author only beside a date, byline or source line. */
  private readNameLine(position: number, head: readonly number[]): { finding: FrameFinding; reason: string } | null {
    const index = head[position];
    if (index === undefined || position === 0) return null;
    const beside = [head[position - 1], head[position + 1]].some(
      (near) => near !== undefined && this.readHeadLine(this.line(near)) !== null,
    );
    const finding = beside ? readBareName(this.line(index), this.options.outlets) : null;
    return finding ? { finding, reason: 'name line' } : null;
  }

  markBoilerplate(): void {
    for (const [position, index] of this.filled.entries()) {
      if (this.roles[index] !== BODY) continue;
      const reason = boilerplateReason(this.line(index), position, this.filled.length);
      if (reason !== null) this.roles[index] = { role: 'boilerplate', reason };
    }
  }

  /** The dateline stands at the beginning of one of the first body lines. */
  readOpening(): void {
    const body = this.filled.filter((index) => this.roles[index] === BODY).slice(0, 3);
    const signed = body.map((index) => readBracketedByline(this.line(index))).find((found) => found !== null);
    if (signed) this.findings.push(signed);
    for (const index of body) {
      const found = readDateline(this.line(index), this.options.outlets);
      if (!found) continue;
      this.findings.push(found);
      this.partialDay = found.partial ?? null;
      return;
    }
  }

  /** After all that says it outright. */
  readSelfNaming(): void {
    for (const source of readSelfNaming(this.lines, this.options.outlets)) this.findings.push({ source });
  }

  frame(): ArticleFrame {
    const pick = <K extends keyof FrameFinding>(key: K): NonNullable<FrameFinding[K]>[] =>
      this.findings.flatMap((finding) => (finding[key] ? [finding[key]] : []));
    return {
      title: this.title,
      dates: pick('date'),
      sources: pick('source'),
      author: pick('author')[0] ?? null,
      dateline: pick('dateline')[0] ?? null,
      partialDay: this.partialDay,
      changed: pick('changed'),
      url: pick('url')[0] ?? null,
      roles: this.roles,
    };
  }
}

/** A line that is an outlet's name, with a label or a section at most: `Source: Wikinews`, `NPR · The Two-Way`. */
function readSourceLine(line: string, outlets: Outlets): FrameFinding | null {
  if (line.length > 70) return null;
  const named = line.replace(/^(?:source|from|via|출처)\s*[:：]\s*/i, '').replace(/^by\s+/i, '');
  if (/[.!?]$/.test(named)) return null;
  const outlet = outletNamed(named, outlets);
  return outlet ? { source: { value: outlet.name, from: 'source line', evidence: line, rank: 'line' } } : null;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const sameWords = (line: string, title: string): boolean => squeeze(line) !== '' && squeeze(line) === squeeze(title);
