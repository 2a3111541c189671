/** Marks every place where one of the words stands in the text of an element; `words` in small letters. */
export function mark(el: HTMLElement, words: readonly string[]): void {
  if (words.length === 0) return;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
  const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) markIn(text, pattern);
}

function markIn(text: Text, pattern: RegExp): void {
  const { data } = text;
  const found = [...data.matchAll(pattern)];
  if (found.length === 0) return;
  let at = 0;
  const marked = createFragment();
  for (const { index, 0: word } of found) {
    marked.appendText(data.slice(at, index));
    marked.createEl('mark', { cls: 'dateline-help-mark', text: word });
    at = index + word.length;
  }
  marked.appendText(data.slice(at));
  text.replaceWith(marked);
}

/** Takes the marks away again. */
export function unmark(el: HTMLElement): void {
  const marks = el.findAll('mark.dateline-help-mark');
  for (const each of marks) each.replaceWith(each.textContent);
  if (marks.length > 0) el.normalize();
}
