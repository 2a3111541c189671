/** Lines of text as bytes: millions of rows as strings would take several times the memory. */
export class RowBucket {
  private bytes = new Uint8Array(256);
  private length = 0;
  count = 0;

  /** `line`: without its end. */
  add(line: string): void {
    // A code unit takes three bytes at most.
    while (this.bytes.length - this.length < line.length * 3 + 1) this.grow();
    this.length += ENCODER.encodeInto(line, this.bytes.subarray(this.length)).written;
    this.bytes[this.length] = NEWLINE;
    this.length += 1;
    this.count += 1;
  }

  /** All lines in their order. */
  lines(): string[] {
    const lines = new TextDecoder().decode(this.bytes.subarray(0, this.length)).split('\n');
    lines.pop();
    return lines;
  }

  private grow(): void {
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

const NEWLINE = 10;
const ENCODER = new TextEncoder();
