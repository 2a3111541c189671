/** What jsdom leaves out and every browser has: put there before a host is made. Import for its effect, in tests only. */
import { webcrypto } from 'node:crypto';
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

const browser = {
  TextEncoder,
  TextDecoder,
  ReadableStream,
  WritableStream,
  TransformStream,
  crypto: webcrypto,
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
};

for (const [name, value] of Object.entries(browser)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

const readBlob = async (blob: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable blob'));
    reader.readAsArrayBuffer(blob);
  });

Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob): Promise<ArrayBuffer> {
    return readBlob(this);
  },
  async text(this: Blob): Promise<string> {
    return new TextDecoder().decode(await readBlob(this));
  },
});

// jsdom lays nothing out, so there is nowhere to scroll.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
