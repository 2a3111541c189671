import { koreanWords, pattern } from '../../data/lexicon';
import { findDates, type DayOrder } from '../dates/find';
import type { StatedDate } from '../dates/stated';
import type { Outlets } from '../outlets';
import { koreanReporter, personNames, splitNames } from './author';
import type { FrameFinding, StatedChange } from './frame';
import { outletNamed } from './outlet-name';
import { isPressName, labelledOutlet, readLabelledNames, type LabelledNames } from './press-name';

/** What is printed before a day of publication, in the languages outlets write; `gu` to cut it, as a whole word. */
const PUBLISHED_WORDS =
  'first published|originally published|originally created|published|publication date|publication|publish date|pub date|posted|written|created|released|issued|date|dated|released on|' +
  'publié|publiée|parution|paru|mis en ligne|mise en ligne|posté|' +
  '(?:presse)?(?:mitteilung|meldung|information|info) vom|(?:artikel|beitrag|bericht|eintrag|nachricht|news) vom|notizia del|comunicato del|communiqué du|article du|nota del|veröffentlicht|veröffentlichung|veröffentlichungsdatum|erschienen|erstellt|erschienen am|datum|publiziert|' +
  'publicado|publicada|publicación|fecha|publicação|data|criado|pubblicato|pubblicata|pubblicazione|data pubblicazione|' +
  'gepubliceerd|geplaatst|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu|opublikowano|dodano|opublikované|publikováno|vydáno|objavljeno|publikuar|publicat|megjelent|közzétéve|' +
  'yayınlanma(?: tarihi)?|yayın tarihi|giriş|eklenme|опубликовано|дата публикации|размещено|опубліковано|дата|' +
  'ngày đăng|diterbitkan|dipublikasikan|تاريخ النشر|نشر|פורסם|प्रकाशित|प्रकाशन|' +
  '입력|송고시간|송고|등록|기사입력|승인|발행|게시|작성|게재|公開日?|掲載日?|配信日?|発行日?|投稿日?|公開日時|发布时间|发布|發布時間|發布|发表于?|發表於?|日期|时间';
const LABEL = new RegExp(
  `(?:^|[\\s|(·•,-])(?:${PUBLISHED_WORDS})(?: on| at| am| le| el| em| il| op| den| på)?\\s*[:：]?`,
  'giu',
);
const LABEL_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${PUBLISHED_WORDS})(?: on| at| am| le| el| em| il| op| den| på| the)?(?:\\s*[:：|]\\s*|\\s*)(?:\\p{L}{2,12},? ?)?(?:\\d{1,2}[:h.]\\d{2}(?: ?uhr| ?[ap]\\.?m\\.?)?,? ?)?$`,
  'iu',
);
const LABEL_BEHIND = pattern(
  String.raw`^[\s,.|]{0,3}(?:um \d{1,2}[.:]\d{2} uhr |\d{1,2}:\d{2} )?(?:uhr )?(?:{label-behind})`,
  'iu',
  koreanWords,
);
const CHANGED_WORDS =
  'updated|update|last updated|last modified|modified|last edited|edited|last changed|last reviewed|reviewed|revised|' +
  'aktualisiert|zuletzt aktualisiert|letzte aktualisierung|letzte änderung|zuletzt geändert|geändert|stand|bearbeitet|zuletzt bearbeitet|mis à jour|mise à jour|modifié|dernière mise à jour|dernière modification|' +
  'actualizado|actualizada|última actualización|última modificación|modificado|atualizado|atualizada|atualizado em|última atualização|aggiornato|aggiornata|ultimo aggiornamento|ultima modifica|' +
  'bijgewerkt|laatst gewijzigd|uppfært|síðast uppfært|uppdaterad|senast uppdaterad|oppdatert|sist oppdatert|opdateret|päivitetty|muokattu|zaktualizowano|aktualizacja|aktualizováno|aktualizované|ažurirano|actualizat|frissítve|' +
  'güncelleme(?: tarihi)?|güncellendi|son güncelleme|обновлено|обновлен|изменено|оновлено|cập nhật|diperbarui|تحديث|עודכן|अपडेटेड|अपडेट|' +
  '수정|최종수정|업데이트|更新日時?|最終更新日?|更新|更新时间|更新時間|最后更新|最後更新';
const UPDATED = new RegExp(
  `(?:^|[^\\p{L}])(?:${CHANGED_WORDS})(?: on| at| am| vom| le| el| em| il| op| den| der| \\p{L}{1,3})?\\s*[:：]?\\s*(?:\\p{L}{2,12},? ?)?(?:\\d{1,2}[:h.]\\d{2}(?: ?uhr| ?[ap]\\.?m\\.?| ?[A-Z]{3,4})?(?: ?\\([^()]{3,12}\\))?,? ?)?(?:on )?$`,
  'iu',
);
const READING_TIME = pattern(
  String.raw`\b\d{1,2} ?-? ?(?:min(?:ute[ns]?|uti|utos|uter|ut|\.)?)(?: (?:{reading-time}))?\b`,
  'giu',
);
const CHANGED_CLAUSE = new RegExp(
  `(?:${CHANGED_WORDS})(?: alle| ore| um| à| a las| às| at)?\\s*[:：]?\\s*(?=\\||\\d{1,2}[:h.]\\d{2}|$)`,
  'giu',
);
const FILLER = pattern(String.raw`{filler}`, 'giu', koreanWords);
const MAX_LINE = 200;
const LONGEST_UPDATE = 80;

/**
 * A line that states when the text was published, alone or with outlet, author or section beside it. Prose that only
 * mentions a day is not one: beside the date stand a label, an outlet, a name or a few capitalised words.
 */
export function readDateLine(line: string, outlets: Outlets, order: DayOrder): (FrameFinding & Beside) | null {
  if (line.length > MAX_LINE) return null;
  const dates = findDates(line, order);
  const stated = dates.find((date) => !UPDATED.test(line.slice(0, date.start)));
  if (stated === undefined) return null;
  const beside = besides(line, dates, outlets);
  if (beside === null) return null;
  const change = dates.find((date) => date !== stated && isChangeLabel(line.slice(0, date.start)));
  return {
    ...beside,
    date: { ...stated, from: 'date line', evidence: line },
    ...(change ? { changed: changeIn(change, line) } : {}),
  };
}

const changeIn = ({ date, time, offset }: StatedDate, line: string): StatedChange => ({
  ...{ value: date, time, offset },
  ...{ from: 'update line', evidence: line },
});

/** A line that only says when a text was changed. */
export function readUpdateLine(line: string, order: DayOrder): FrameFinding | null {
  if (line.length >= LONGEST_UPDATE) return null;
  const dates = findDates(line, order);
  const [first] = dates;
  if (first === undefined || !dates.every((date) => UPDATED.test(line.slice(0, date.start)))) return null;
  return { changed: changeIn(first, line) };
}

/** Whether the words before a day say that the text was changed then. */
export const isChangeLabel = (before: string): boolean => UPDATED.test(before.slice(-60));

/** Whether the words around a day say that it is that of publication. */
export const isPublicationLabel = (before: string, behind: string): boolean =>
  LABEL_BEFORE.test(before.slice(-60)) || LABEL_BEHIND.test(behind);

/** Whether a line with these dates is about them and who published, not prose that mentions a day. */
export const isDateLine = (line: string, dates: readonly StatedDate[], outlets: Outlets): boolean =>
  line.length <= MAX_LINE && besides(line, dates, outlets) !== null;

/** `www.kcna.kp`, `https://www.example.org/a`: where outlets sign so, it is their name. */
const WEB_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s()|]{3,200}/gi;

/** What stands beside the dates of a line; null where it is prose. */
function besides(line: string, dates: readonly StatedDate[], outlets: Outlets): Beside | null {
  const first = dates[0]?.start ?? 0;
  let undated = line;
  for (const date of [...dates].reverse()) undated = `${undated.slice(0, date.start)} | ${undated.slice(date.end)}`;
  undated = undated.replace(WEB_ADDRESS, (address) => outlets.byDomain(address)?.name ?? address);
  const labelled = new RegExp(LABEL).test(line.slice(0, first)) || /(?:송고|입력|게시)/.test(line);
  const named = readLabelledNames(undated);
  const pieces = named.rest
    .replace(LABEL, ' | ')
    .replace(READING_TIME, ' | ')
    .replace(CHANGED_CLAUSE, ' | ')
    .replace(FILLER, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/gi, ' ')
    .split(/\s+[-–—]+\s+|[|·•/;,()]|:\s|\s{3,}/)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((piece) => piece !== '');
  return sortPieces(pieces, named, { line, firstDate: first, labelled }, outlets);
}

interface Beside extends Pick<FrameFinding, 'author' | 'source'> {
  /** Words nobody understood: the line is not only frame. */
  readonly unread?: true;
}

interface DatedLine {
  readonly line: string;
  /** Where its first day begins. */
  readonly firstDate: number;
  /** Whether a word says that the day is that of publication. */
  readonly labelled: boolean;
}

/** `Page 4`, `p. 4`, `S. 12`, `Pg. A6`, `4면`, `第4版`. */
const PAGE_NUMBER = pattern(
  String.raw`^(?:{page-number})\.?\s?[A-Z]?\d{1,3}(?:[-–]\d{1,3})?$|^[A-Z]?\d{1,2}면$|^第?\d{1,3}版$`,
  'iu',
  koreanWords,
);
/** A country's or zone's letters. */
const LETTERS = /^[A-Z]{2,4}$/;
/** First words of places that look like names of persons. */
const PLACE_WORD = pattern(String.raw`^(?:{place-word})\s`, 'i');

function sortPieces(
  pieces: readonly string[],
  named: LabelledNames,
  { line, firstDate, labelled }: DatedLine,
  outlets: Outlets,
): Beside | null {
  const source = (value: string): Pick<Beside, 'source'> => ({
    source: { value, from: 'date line', evidence: line, rank: 'line' },
  });
  const author = (value: string): Pick<Beside, 'author'> => ({ author: { value, from: 'date line', evidence: line } });
  const outlet = pieces.map((piece) => outletIn(piece, outlets)).find((name) => name !== null);
  const called = named.sources.map((name) => labelledOutlet(name, outlets)).find((name) => name !== null);
  const writer = named.authors.map((names) => splitNames(names)?.join(', ')).find((names) => names !== undefined);
  const paged = pieces.some((piece) => PAGE_NUMBER.test(piece));
  let found: Beside = {
    ...((called ?? outlet) === undefined ? {} : source(called ?? outlet ?? '')),
    ...(writer === undefined ? {} : author(writer)),
  };
  const unread: string[] = named.sources.length > 0 && called === undefined ? [...named.sources] : [];
  for (const piece of pieces) {
    if (outletIn(piece, outlets) !== null || PAGE_NUMBER.test(piece) || LETTERS.test(piece)) continue;
    const isBy = /^by\s/i.test(piece);
    const name = koreanReporter(piece) ?? personNames(piece.replace(/^by\s+/i, ''));
    const isBefore = line.indexOf(piece) < firstDate;
    if (!isBy && paged && isBefore && found.source === undefined && isTitle(piece))
      found = { ...source(piece), ...found };
    else if (name !== null && (isBy || isBefore || (found.source && !PLACE_WORD.test(name)))) {
      if (found.author === undefined) found = { ...found, ...author(name) };
    } else if (isProse(piece, labelled)) return null;
    else unread.push(piece);
  }
  if (unread.reduce((sum, piece) => sum + piece.split(/\s+/).length, 0) > 6) return null;
  return unread.some((piece) => /\p{L}{2}/u.test(piece) && !SECTION.test(piece)) ? { ...found, unread: true } : found;
}

/** The outlet a piece names, registered or by its words. */
function outletIn(piece: string, outlets: Outlets): string | null {
  const name = piece.replace(/^by\s+/i, '');
  return outletNamed(name, outlets)?.name ?? (name === piece && isPressName(name) ? name : null);
}

/** A few words with capitals, as names of papers are. */
const isTitle = (piece: string): boolean => /^\p{Lu}/u.test(piece) && piece.split(/\s+/).length <= 5;

/** What the line of a text may have beside its day without saying anything about the story. */
const SECTION = pattern(String.raw`^(?:(?:{section})\s?)+$`, 'iu', koreanWords);

/** More than a section or place name: lower-case words, or too many. */
function isProse(piece: string, labelled: boolean): boolean {
  const words = piece.split(/\s+/);
  if (words.length > 5) return true;
  return !labelled && words.some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|in)$/.test(word));
}
