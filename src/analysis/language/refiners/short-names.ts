import { foldForm, type Mention } from '../../../model';
import { isAgencyWord } from '../agency-words';
import { isDemonym } from '../demonyms';
import type { TextDocument } from '../document';
import type { NameStatistics } from '../names';
import { isOrganizationWord } from '../organization-words';
import type { Refiner } from '../recognizer';
import { nameRuns } from '../runs';
import { toMention } from '../mention';

/**
 * Adds later short forms of an organisation's name: `Lycos` after `Lycos Europe`, `Sony` after `Sony Pictures`. Stands
 * among the refiners because it needs what the recognizers found.
 */
export function shortNames(names: NameStatistics): Refiner {
  return {
    id: 'short-names',
    refine(mentions, document) {
      const heads = headsOf(mentions, names);
      if (heads.size === 0) return { kept: mentions, rejected: [] };
      return { kept: [...mentions, ...repeats(document, mentions, heads, names)], rejected: [] };
    },
  };
}

/** First words that tell an organisation by themselves, with the mention they come from. */
function headsOf(mentions: readonly Mention[], names: NameStatistics): Map<string, Mention> {
  const heads = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.type !== 'organization' || mention.form !== 'name' || mention.score < 0.7) continue;
    const [word = '', ...rest] = mention.text.split(/\s+/);
    const fold = foldForm(word);
    const { place, organisation, given, lower } = names.of(fold);
    const isSignificant =
      !isAgencyWord(fold) &&
      !isOrganizationWord(fold) &&
      !isDemonym(word) &&
      lower < 60 &&
      place <= organisation + 2 &&
      given < 10;
    if (rest.length > 0 && fold.length > 3 && isSignificant && !heads.has(fold)) heads.set(fold, mention);
  }
  return heads;
}

function repeats(
  document: TextDocument,
  mentions: readonly Mention[],
  heads: ReadonlyMap<string, Mention>,
  names: NameStatistics,
): Mention[] {
  const taken = new Set(mentions.map((mention) => mention.start));
  return nameRuns(document, names).flatMap((run) => {
    const token = document.tokens[run.first];
    const head = token && run.last - run.first === 1 && !taken.has(token.start) ? heads.get(token.fold) : undefined;
    if (!head) return [];
    return [
      toMention(document, run.first, run.last, {
        type: head.type,
        score: 0.65,
        rule: 'short-names',
        detail: `short for “${head.text}”`,
      }),
    ];
  });
}
