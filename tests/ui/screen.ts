/** What a user sees of the built plugin in the stand-in for the app, and does there. */

export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** What is found on the screen as soon as it is there. */
export async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  for (let waited = 0; waited < 4000; waited++) {
    const found = find();
    if (found !== null && found !== undefined && found !== false) return found;
    await turn();
  }
  throw new Error(`Waited in vain for ${what}. On screen: ${document.body.textContent}`);
}

/** The words that name a part to readers of the screen, and are no tooltip; null where there are none. */
export const nameOf = (el: Element | null | undefined): string | null =>
  document.getElementById(el?.getAttribute('aria-labelledby') ?? '')?.textContent ?? null;

/** The modal on top. */
export const modal = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>('.modal')].at(-1) ?? null;

export const titled = (title: string): Promise<HTMLElement> =>
  until(`the modal “${title}”`, () => (modal()?.querySelector('.modal-title')?.textContent === title ? modal() : null));

export const closed = (): Promise<true> => until('no modal', () => modal() === null);

/** The button of the modal on top that says just this. */
export const button = (words: string): HTMLButtonElement | undefined =>
  [...(modal()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);

/** Presses a button of the modal on top, which has to be there. */
export function press(words: string): void {
  const found = button(words);
  if (!found) throw new Error(`No button “${words}” in: ${modal()?.textContent}`);
  found.click();
}

/** Presses it as soon as it is there and can be pressed. */
export const pressed = async (words: string): Promise<void> =>
  (await until(`the button “${words}”`, () => button(words)?.disabled === false && button(words))).click();
