/** A clipboard in memory in place of the browser's, which needs permission, focus and a secure page. */
export class HostClipboard {
  text = '';

  /** Puts it where plugins look for it. */
  install(): void {
    const clipboard = {
      readText: async (): Promise<string> => this.text,
      writeText: async (text: string): Promise<void> => {
        this.text = text;
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  }
}
