import { markupWords } from '../../../data/lexicon';
/** What the intake reads; a picker that hides the rest spares a failed import. Lists of pages and feeds are among it. */
const accepted = (): readonly string[] => [
  ...['md', ...markupWords('endings-of-readable-files')].map((ending) => `.${ending}`),
  'text/*,application/pdf,application/json,application/rtf,application/zip,application/xml,message/rfc822',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** Lets the user choose files, on phones too; resolves to none when the picker is closed. */
export const chooseFiles = (accept = accepted().join(',')): Promise<readonly File[]> =>
  pick(createEl('input', { type: 'file', attr: { multiple: true, accept } }));

/** All files of a folder, hidden ones left out, in the order of their paths. Not on phones. */
export async function chooseFolder(): Promise<readonly File[]> {
  const files = await pick(createEl('input', { type: 'file', attr: { webkitdirectory: true } }));
  return files
    .filter(({ webkitRelativePath }) => !/(?:^|\/)\./.test(webkitRelativePath))
    .sort((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath));
}

function pick(input: HTMLInputElement): Promise<readonly File[]> {
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
