/** Values from one side to another that takes them when it likes. */
export class Channel<T> {
  private readonly values: T[] = [];
  private wake: (() => void) | null = null;
  private state: 'open' | 'ended' | { readonly error: unknown } = 'open';

  put(value: T): void {
    this.values.push(value);
    this.call();
  }

  end(): void {
    if (this.state === 'open') this.state = 'ended';
    this.call();
  }

  /** Whoever takes gets what was put before, then the error. */
  fail(error: unknown): void {
    if (this.state === 'open') this.state = { error };
    this.call();
  }

  async *take(): AsyncGenerator<T> {
    for (;;) {
      const value = this.values.shift();
      if (value !== undefined) yield value;
      else if (this.state === 'ended') return;
      else if (this.state !== 'open') throw this.state.error;
      else await new Promise<void>((wake) => (this.wake = wake));
    }
  }

  private call(): void {
    this.wake?.();
    this.wake = null;
  }
}
