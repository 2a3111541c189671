import type * as api from 'obsidian';

/** Matches when every word of the query is a substring; earlier and closer is better. */
export function prepareSimpleSearch(query: string): (text: string) => api.SearchResult | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches = words.map((word): api.SearchMatchPart => [lower.indexOf(word), lower.indexOf(word) + word.length]);
    if (matches.some(([start]) => start < 0)) return null;
    return {
      score: -matches.reduce((sum, [start]) => sum + start / 1000, 0),
      matches: matches.sort((a, b) => a[0] - b[0]),
    };
  };
}

/** Matches when the query's characters occur in order; whole words first. */
export function prepareFuzzySearch(query: string): (text: string) => api.SearchResult | null {
  const simple = prepareSimpleSearch(query);
  const wanted = Array.from(query.toLowerCase().replace(/\s+/g, ''));
  return (text) => simple(text) ?? scattered(wanted, text);
}

function scattered(wanted: readonly string[], text: string): api.SearchResult | null {
  const lower = text.toLowerCase();
  const matches: api.SearchMatchPart[] = [];
  let from = 0;
  for (const char of wanted) {
    const at = lower.indexOf(char, from);
    if (at < 0) return null;
    from = at + char.length;
    const last = matches.at(-1);
    if (last && last[1] === at) last[1] = from;
    else matches.push([at, from]);
  }
  return { score: -1 - matches.length, matches };
}

export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: api.SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [start, end] of matches ?? []) {
    el.appendText(text.slice(at, start + offset));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(Math.max(at, start + offset), end + offset) });
    at = end + offset;
  }
  el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: api.SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset);
}

export function sortSearchResults(results: api.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}
