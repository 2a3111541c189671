import type { Mention } from '../../model';
import { isAgencyHead, isAgencyWord } from '../agency-words';
import { isDemonym } from '../demonyms';
import type { Sentence, TextDocument, Token } from '../document';
import { toMention } from '../mention';
import { chainEnd, chainStart } from '../name-chains';
import type { NameStatistics } from '../names';
import { isCompanyEnding, isOrganizationHead, isOrganizationWord } from '../organization-words';
import type { Recognizer } from '../recognizer';
import { isCapitalised, nameRuns, type NameRun } from '../runs';

const CUES = new Set(
  'company firm startup retailer maker manufacturer group agency newspaper website nonprofit charity outlet magazine broadcaster publisher network brand app giant app militant insurgent terrorist'.split(
    ' ',
  ),
);

/**
 * Companies, parties, schools, media, associations: a head or ending says so, or a noun of that kind beside it.
 *
 * Examples: `[University of Colorado at Boulder]` (to `Colorado`), `[Kmart Corp.]`, `[Justice and Development Party]`,
 * `security company [Sophos]`, `[CloudFlare]`.
 */
export function organizations(names: NameStatistics): Recognizer {
  return {
    id: 'organizations',
    recognize(document) {
      const headed = document.sentences.flatMap((sentence) => withHead(document, sentence, names));
      return [...headed, ...nameRuns(document, names).flatMap((run) => byCue(document, run, names))];
    },
  };
}

function withHead(document: TextDocument, sentence: Sentence, names: NameStatistics): Mention[] {
  const found: Mention[] = [];
  let floor = sentence.firstToken;
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = document.tokens[at];
    if (!token || !isCapitalised(token) || !isOrganizationHead(token.fold)) continue;
    const first = chainStart(document, at, floor, names);
    const head = lastHead(document, at, sentence.lastToken);
    if (isCompanyEnding(document.tokens[head]?.fold ?? '') && document.tokens[head + 1]?.text === '-') continue;
    const last = isCompanyEnding(document.tokens[head]?.fold ?? '')
      ? head + 1
      : chainEnd(document, head, sentence.lastToken, names);
    if (last - first < 2 || isSubject(document, first, last, names)) continue;
    found.push(headed(document, first, head, last, names));
    floor = last;
    at = last - 1;
  }
  return found;
}

/** `Science and Technology`: a field, not a body. */
function isSubject({ tokens }: TextDocument, first: number, last: number, names: NameStatistics): boolean {
  const words = tokens.slice(first, last);
  return words.length === 3 && words[1]?.fold === 'and' && words.every((word) => names.of(word.fold).lower > 40);
}

function lastHead(document: TextDocument, at: number, limit: number): number {
  let head = at;
  for (let next = at + 1; next < limit; next += 1) {
    const token = document.tokens[next];
    if (!token || !isCapitalised(token) || token.start - (document.tokens[next - 1]?.end ?? 0) !== 1) break;
    if (isOrganizationHead(token.fold) || isAgencyHead(token.fold)) head = next;
  }
  return head;
}

function headed(document: TextDocument, first: number, head: number, last: number, names: NameStatistics): Mention {
  const word = document.tokens[head] as Token;
  const before = document.tokens[first] as Token;
  const common = last - first === 2 && names.isCommon(before.fold) && first === head - 1 ? 0.3 : 0;
  const score = (isCompanyEnding(word.fold) ? 0.85 : 0.74) - common;
  return toMention(document, first, last, {
    type: 'organization',
    score,
    rule: 'organizations',
    detail: `head “${word.text}”`,
  });
}

/** A name without a head, told by its spelling or by the noun before it. */
function byCue(document: TextDocument, run: NameRun, names: NameStatistics): Mention[] {
  const first = document.tokens[run.first];
  const before = document.tokens[run.first - 1];
  if (!first || run.last - run.first > 4 || /^[@#]$/.test(before?.text ?? '')) return [];
  const make = (score: number, detail: string): Mention[] => [
    toMention(document, run.first, run.last, { type: 'organization', score, rule: 'organizations', detail }),
  ];
  if (before?.sentence === first.sentence && CUES.has(before.fold)) return make(0.62, `after “${before.text}”`);
  if (run.last - run.first > 1) return [];
  if (/^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(first.text) && !/^(?:Mc|Mac|De|Di|La|Le|Van|O)\p{Lu}/u.test(first.text))
    return make(0.58, 'capitals inside the word');
  const { organisation, given, family, place, lower } = names.of(first.fold);
  if (isDemonym(first.text) || isAgencyWord(first.fold) || isOrganizationWord(first.fold)) return [];
  if (organisation >= 8 && organisation > 3 * (given + family + place) && lower < 40)
    return make(0.6, 'counted as a name of organisations');
  return [];
}
