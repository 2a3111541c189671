import { foldForm, type Mention } from '../../../model';
import type { TextDocument } from '../document';
import type { Refiner } from '../recognizer';

/** Drops the surface forms the user never wants recognised. */
export function ignored(forms: readonly string[]): Refiner {
  const folded = new Set(forms.map(foldForm));
  return {
    id: 'ignored',
    refine(mentions, document) {
      if (folded.size === 0) return { kept: mentions, rejected: [] };
      const isIgnored = (mention: Mention): boolean => folded.has(foldForm(mention.text));
      return {
        kept: mentions
          .filter((mention) => !isIgnored(mention))
          .map((mention) => withoutPlace(mention, document, folded)),
        rejected: mentions
          .filter(isIgnored)
          .map((mention) => ({ mention, reason: { rule: 'ignored', detail: 'on the list of ignored names' } })),
      };
    },
  };
}

/** A body is not put in a place whose name is ignored. */
function withoutPlace(mention: Mention, { text }: TextDocument, folded: ReadonlySet<string>): Mention {
  const { agency } = mention;
  if (!agency?.place || !folded.has(foldForm(text.slice(agency.place.start, agency.place.end)))) return mention;
  const { place: _, ...parts } = agency;
  return { ...mention, agency: parts };
}
