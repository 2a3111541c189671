/** Workers, which jsdom has not: each a thread of Node. Import for its effect, in tests only. */
import { MessageChannel, MessagePort, Worker as Thread, type TransferListItem } from 'node:worker_threads';

/** What a worker of a browser has, in terms of Node's. */
const PRELUDE = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
globalThis.addEventListener = (type, hear) => type === 'message' && parentPort.on('message', (data) => hear({ data }));
globalThis.removeEventListener = () => undefined;
`;

/** jsdom gives the text of a blob back too slowly. */
const texts = new WeakMap<Blob, string>();

class HostBlob extends Blob {
  constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
    super(parts, options);
    if (parts.every((part) => typeof part === 'string')) texts.set(this, parts.join(''));
  }
}

const sources = new Map<string, string>();

class HostWorker {
  private readonly thread: Thread;
  private isOver = false;

  constructor(address: string) {
    this.thread = new Thread(PRELUDE + (sources.get(address) ?? ''), { eval: true });
  }

  postMessage(message: unknown, transfer: readonly TransferListItem[] = []): void {
    this.thread.postMessage(message, transfer);
  }

  addEventListener(type: 'message' | 'error', hear: (event: unknown) => void): void {
    this.thread.on(type, (told: unknown) => {
      if (!this.isOver) hear(type === 'message' ? { data: told } : told);
    });
  }

  removeEventListener(): void {
    // Nobody here takes a listener away.
  }

  terminate(): void {
    this.isOver = true;
    void this.thread.terminate();
  }
}

let made = 0;

Object.assign(globalThis, { Worker: HostWorker, Blob: HostBlob, MessageChannel, MessagePort });
Object.assign(URL, {
  createObjectURL(blob: Blob): string {
    made += 1;
    const address = `blob:host/${made}`;
    sources.set(address, texts.get(blob) ?? '');
    return address;
  },
  revokeObjectURL: (address: string) => sources.delete(address),
});
