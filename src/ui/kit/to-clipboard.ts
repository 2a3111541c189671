/** Whether the clipboard took it: the system may refuse, for instance where the window has no focus. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.debug('Dateline: clipboard refused', error);
    return false;
  }
}
