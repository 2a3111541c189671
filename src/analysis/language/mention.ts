import type { AgencyParts, Mention, MentionType } from '../../model';
import type { TextDocument } from './document';

export interface MentionDetail {
  readonly type: MentionType;
  readonly score: number;
  readonly rule: string;
  readonly detail: string;
  readonly form?: 'name' | 'description';
  readonly agency?: AgencyParts;
}

/** A mention over tokens `[first, last)`. */
export function toMention(document: TextDocument, first: number, last: number, detail: MentionDetail): Mention {
  const start = document.tokens[first]?.start ?? 0;
  const end = document.tokens[last - 1]?.end ?? start;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    type: detail.type,
    form: detail.form ?? 'name',
    score: Math.max(0, Math.min(1, detail.score)),
    reason: { rule: detail.rule, detail: detail.detail },
    ...(detail.agency ? { agency: detail.agency } : {}),
  };
}
