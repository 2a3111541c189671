import { addressed } from './urls';
import type { ByteContainer } from '../format';

/** An internet shortcut of macOS in its binary form. */
export const webloc: ByteContainer = {
  id: 'webloc',
  holds: 'byte parts',
  extensions: [],
  sniff: (head) => head.startsWith('bplist00'),
  open: ({ input, bytes }) => {
    const text = String.fromCharCode(...bytes.subarray(0, 20_000));
    return [addressed(input.name, /https?:\/\/[\x21-\x7e]+/.exec(text)?.slice(0, 1) ?? [])];
  },
};
