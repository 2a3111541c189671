import { findDates } from '../dates/find';
import type { DayOrder } from '../dates/find';
import type { StatedDate } from '../dates/stated';
import type { Outlets } from '../outlets';
import { koreanReporter, personNames } from './author';
import type { Finding, StatedChange } from './frame';
import { outletNamed } from './outlet-name';

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
const LABEL_BEHIND =
  /^[\s,.|]{0,3}(?:um \d{1,2}[.:]\d{2} uhr |\d{1,2}:\d{2} )?(?:uhr )?(?:veröffentlicht|publiziert|geschrieben|erschienen|gepostet|verfasst|eingestellt|online gestellt|tarihinde yayın|de yayın|(?:に)?(?:公開|掲載|配信|投稿)|发布|發布|발행|게시)/iu;
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
const READING_TIME =
  /\b\d{1,2} ?-? ?(?:min(?:ute[ns]?|uti|utos|uter|ut|\.)?)(?: (?:read(?:ing time)?|di lettura|de lecture|lesezeit|de lectura|de leitura|lesen|lezen))?\b/giu;
const CHANGED_CLAUSE = new RegExp(
  `(?:${CHANGED_WORDS})(?: alle| ore| um| à| a las| às| at)?\\s*[:：]?\\s*(?=\\||\\d{1,2}[:h.]\\d{2}|$)`,
  'giu',
);
const FILLER =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|updated|last modified|modified|on|at|E[SD]?T|P[SD]?T|C[SD]?T|GMT|UTC|KST|BST|IST|hrs?|local time)\b\.?|[월화수목금토일]요일|\([월화수목금토일]\)|수정|최종수정|송고/giu;
const MAX_LINE = 200;
const LONGEST_UPDATE = 80;

/**
 * A line that states when the text was published, alone or with outlet, author or section beside it. Prose that only
 * mentions a day is not one: beside the date stand a label, an outlet, a name or a few capitalised words.
 */
export function readDateLine(line: string, outlets: Outlets, order: DayOrder): Finding | null {
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
export function readUpdateLine(line: string, order: DayOrder): Finding | null {
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

/** What stands beside the dates of a line; null where it is prose. */
function besides(
  line: string,
  dates: readonly StatedDate[],
  outlets: Outlets,
): Pick<Finding, 'author' | 'source'> | null {
  const first = dates[0]?.start ?? 0;
  let rest = line;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`;
  const labelled = new RegExp(LABEL).test(line.slice(0, first)) || /(?:송고|입력|게시)/.test(line);
  const pieces = rest
    .replace(LABEL, ' | ')
    .replace(READING_TIME, ' | ')
    .replace(CHANGED_CLAUSE, ' | ')
    .replace(FILLER, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?/gi, ' ')
    .split(/\s+[-–—]+\s+|[|·•/;,()]|:\s|\s{3,}/)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter((piece) => piece !== '');
  return sortPieces(pieces, line, first, labelled, outlets);
}

function sortPieces(
  pieces: readonly string[],
  line: string,
  firstDate: number,
  labelled: boolean,
  outlets: Outlets,
): Pick<Finding, 'author' | 'source'> | null {
  const found: { -readonly [K in 'author' | 'source']?: Finding[K] } = {};
  let words = 0;
  for (const piece of pieces) {
    const outlet = outletNamed(piece.replace(/^by\s+/i, ''), outlets);
    const name = koreanReporter(piece) ?? personNames(piece.replace(/^by\s+/i, ''));
    if (outlet) found.source ??= { value: outlet.name, from: 'date line', evidence: line, rank: 'line' };
    else if (name !== null && (/^by\s/i.test(piece) || line.indexOf(piece) < firstDate)) {
      found.author ??= { value: name, from: 'date line', evidence: line };
    } else if (isProse(piece, labelled)) return null;
    else words += piece.split(/\s+/).length;
  }
  return words > 6 ? null : found;
}

/** More than a section or place name: lower-case words, or too many. */
function isProse(piece: string, labelled: boolean): boolean {
  const words = piece.split(/\s+/);
  if (words.length > 5) return true;
  return !labelled && words.some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|de|in)$/.test(word));
}
