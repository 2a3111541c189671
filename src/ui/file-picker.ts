/** What the intake reads; a picker that hides the rest spares a failed import. */
const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';

/** Lets the user choose files, on phones too; resolves to none when the picker is closed. */
export function chooseFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = createEl('input', { type: 'file', attr: { multiple: true, accept: ACCEPTED } });
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
