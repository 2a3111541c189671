import type { Mention } from '../../../model';

/** What stands before an outlet that was told something, or told it. */
const BEFORE_OUTLET = /\b(?:told|according to|by|via|from|with|for|in|on|to)\s+(?:the\s+)?$/i;

/**
 * Mentions in which the surname of somebody whom the article named in full before is no organisation of that name:
 * `Bloomberg said` after `Michael Bloomberg`, but not `told Bloomberg`.
 */
export function withSurnames(mentions: readonly Mention[], text: string): readonly Mention[] {
  const first = new Map<string, number>();
  for (const { type, text: form, end } of mentions) {
    const [last = ''] = form.split(' ').slice(-1);
    if (type === 'person' && last !== form && (first.get(last) ?? Infinity) > end) first.set(last, end);
  }
  if (first.size === 0 || !mentions.some((mention) => isBorne(mention, first, text))) return mentions;
  return mentions.map((mention) => (isBorne(mention, first, text) ? asPerson(mention) : mention));
}

const isBorne = ({ type, text: form, start }: Mention, first: ReadonlyMap<string, number>, text: string): boolean =>
  type === 'organization' &&
  (first.get(form) ?? Infinity) < start &&
  !BEFORE_OUTLET.test(text.slice(Math.max(0, start - 20), start));

const asPerson = (mention: Mention): Mention => ({
  ...mention,
  type: 'person',
  form: 'name',
  reason: { rule: 'surname', detail: `the surname of somebody named before; ${mention.reason.detail}` },
});
