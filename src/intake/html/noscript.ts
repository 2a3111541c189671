import { pictureAddress } from './pictures';

/** A page whose text is only for readers without scripts has at least this much of it. */
const A_TEXT = 400;

/**
 * What a page shows where no script runs, as here: pictures that a script would load, and now and then the story. The
 * rest asks for scripts to be allowed, and goes.
 */
export function openNoscript(document: Document): void {
  for (const element of document.querySelectorAll('noscript')) {
    const pictures = [...element.querySelectorAll('img')];
    if (element.querySelector('p') && element.textContent.trim().length > A_TEXT)
      element.replaceWith(...element.childNodes);
    else if (pictures.length > 0 && element.textContent.trim().length < 200) showPicture(element, pictures);
    else element.remove();
  }
}

/** The lazy picture beside it gets its address, or it takes the place of one that only a script would put there. */
function showPicture(element: Element, pictures: readonly Element[]): void {
  const before = element.previousElementSibling;
  const after = element.nextElementSibling;
  const lazy = [before, after].find((one) => one?.localName === 'img');
  if (lazy && pictureAddress(lazy) === null) lazy.setAttribute('src', pictureAddress(pictures[0] as Element) ?? '');
  if (lazy) element.remove();
  else element.replaceWith(...pictures);
}
