let count = 0;

/**
 * Names what holds other things to readers of the screen, and to nobody else: the app shows an `aria-label` as a tooltip over all
 * that is in its element. The words stand beside the element, or in `holder`; asked again, they change. Returns the element.
 */
export function labelled<T extends Element>(el: T, label: string, holder: Element | null = el.parentElement): T {
  const known = el.getAttr('aria-labelledby');
  const words = known === null ? null : el.doc.getElementById(known);
  if (words !== null) words.setText(label);
  else if (holder !== null) labelledBy(el, holder.createSpan({ text: label, attr: { hidden: '' } }));
  return el;
}

/** Names it by words that are on the screen. */
export function labelledBy(el: Element, words: HTMLElement): void {
  words.id ||= `dateline-label-${(count += 1)}`;
  el.setAttr('aria-labelledby', words.id);
}
