import { foldForm, type Mention } from '../../model';
import type { Refiner } from '../recognizer';

/** Drops the surface forms the user never wants recognised. */
export function ignored(forms: readonly string[]): Refiner {
  const folded = new Set(forms.map(foldForm));
  return {
    id: 'ignored',
    refine(mentions) {
      if (folded.size === 0) return { kept: mentions, rejected: [] };
      const isIgnored = (mention: Mention): boolean => folded.has(foldForm(mention.text));
      return {
        kept: mentions.filter((mention) => !isIgnored(mention)),
        rejected: mentions
          .filter(isIgnored)
          .map((mention) => ({ mention, reason: { rule: 'ignored', detail: 'on the list of ignored names' } })),
      };
    },
  };
}
