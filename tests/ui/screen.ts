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

/** The modal on top. */
export const modal = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>('.modal')].at(-1) ?? null;

export const titled = (title: string): Promise<HTMLElement> =>
  until(`the modal “${title}”`, () => (modal()?.querySelector('.modal-title')?.textContent === title ? modal() : null));

export const closed = (): Promise<true> => until('no modal', () => modal() === null);

/** Presses a button of the modal on top, which has to be there. */
export function press(text: string): void {
  const button = [...(modal()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text);
  if (!button) throw new Error(`No button “${text}” in: ${modal()?.textContent}`);
  button.click();
}
