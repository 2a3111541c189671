import type { RemovalLog } from './removals';

const WHY = 'it hides or reorders text';

/** Characters no article needs, each class with the words the report uses. */
const UNWANTED: readonly { readonly what: string; readonly pattern: RegExp; readonly keep?: string }[] = [
  { what: 'control character', pattern: /\p{Cc}/gu, keep: '\n\t' },
  { what: 'text direction override', pattern: /[\u202a-\u202e\u2066-\u2069]/g },
  { what: 'invisible character', pattern: /[\ufeff\ufff9-\ufffb\u00ad\u2060-\u2064\u{e0001}\u{e0020}-\u{e007f}]/gu },
  { what: 'half of a surrogate pair', pattern: /\p{Surrogate}/gu },
];

/** Text with line ends as `\n` and without characters that hide or reorder it; what went is logged. */
export function sanitize(text: string, removals: RemovalLog): string {
  let clean = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n');
  for (const { what, pattern, keep = '' } of UNWANTED) {
    let count = 0;
    clean = clean.replace(pattern, (found) => {
      if (keep !== '' && keep.includes(found)) return found;
      count += 1;
      return '';
    });
    removals.add(what, WHY, count);
  }
  return clean;
}
