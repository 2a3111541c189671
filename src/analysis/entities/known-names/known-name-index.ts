import type { KnownNameMatch, NameChanges, NameRequest, NameSuggestion, SuggestionRequest } from '../../../model';
import { findBlock, ownValue, readFrontmatter } from '../../../format/frontmatter';
import { MARK_KEYS } from '../../../format/managed';
import { isProseAt, markableSpans } from '../../../format/markable';
import { texts } from '../../../format/note-record';
import { findNames } from './find-names';
import { suggestNames } from './suggest';
import { KnownNameTable } from './known-name-table';
import { foldName } from './name-words';

/** The names of a vault's entity notes, to be found in other notes. */
export class KnownNameIndex {
  private readonly table = new KnownNameTable();

  update({ changed, gone }: NameChanges): void {
    this.table.update(changed, gone);
  }

  /** Where a text names notes; nowhere where its own properties say so, unless a person asks for it. */
  find({ text, range, headings = false, isPlain = false, never = [], asked }: NameRequest): readonly KnownNameMatch[] {
    const own = isPlain ? NO_SETTINGS : markSettingsIn(text);
    if ((own.isOff && asked === undefined) || this.table.size === 0) return [];
    const spans = isPlain ? [{ start: 0, end: text.length }] : markableSpans(text, { headings });
    const passed = new Set(asked === 'name' ? [] : [...never, ...own.never].map(foldName));
    return findNames(this.table, { text, spans, range, never: passed });
  }

  /** Notes that what was typed may mean, the likeliest first, each by one name; null where its place is no prose. */
  suggest({ place, ...request }: SuggestionRequest): readonly NameSuggestion[] | null {
    return place === undefined || isProseAt(place.text, place.at) ? suggestNames(this.table, request) : null;
  }
}

/** What a note's properties say of marks. */
export interface MarkSettings {
  /** `dateline-marks: false` */
  readonly isOff: boolean;
  /** `dateline-marks-never` */
  readonly never: readonly string[];
}

const NO_SETTINGS: MarkSettings = { isOff: false, never: [] };

export function markSettingsIn(text: string): MarkSettings {
  const block = findBlock(text);
  if (block === null || !text.slice(block.start, block.end).includes(MARK_KEYS.marks)) return NO_SETTINGS;
  const read = readFrontmatter(text.slice(0, block.bodyStart), '');
  if (!read.ok) return NO_SETTINGS;
  const { data } = read.value;
  return { isOff: ownValue(data, MARK_KEYS.marks) === false, never: texts(ownValue(data, MARK_KEYS.never)) };
}
