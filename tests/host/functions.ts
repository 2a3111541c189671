import type * as api from 'obsidian';
import { API_VERSION } from './config';

/** `debounce` of the app: waits `timeout` ms after the first call, or after the last when `resetTimer`. */
export function debounce<T extends unknown[], V>(
  cb: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): api.Debouncer<T, V> {
  let timer: number | null = null;
  let pending: T | null = null;
  const run = (): V | void => {
    timer = null;
    const args = pending;
    pending = null;
    if (args) return cb(...args);
  };
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  };
  const debounced = (...args: T): unknown => {
    pending = args;
    if (resetTimer) stop();
    timer ??= window.setTimeout(run, timeout);
    return debounced;
  };
  const cancel = (): unknown => {
    stop();
    pending = null;
    return debounced;
  };
  const runNow = (): V | void => {
    stop();
    return run();
  };
  return Object.assign(debounced, { cancel, run: runNow }) as unknown as api.Debouncer<T, V>;
}

export function requireApiVersion(version: string): boolean {
  const [wanted, have] = [version, API_VERSION].map((each) => each.split('.').map(Number)) as [number[], number[]];
  for (let part = 0; part < 3; part++) {
    const difference = (have[part] ?? 0) - (wanted[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export function getAllTags(
  cache: api.CachedMetadata,
  ofFrontmatter: (frontmatter: unknown) => string[] | null,
): string[] {
  return [...(ofFrontmatter(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)];
}

export const arrayBufferToHex = (data: ArrayBuffer): string =>
  [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const hexToArrayBuffer = (hex: string): ArrayBuffer =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;

export function arrayBufferToBase64(buffer: ArrayBuffer): string {
  return btoa([...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join(''));
}

export const base64ToArrayBuffer = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;

export function iterateRefs(refs: api.Reference[], cb: (ref: api.Reference) => boolean | void): boolean {
  return refs.some((ref) => cb(ref) === true);
}

/** The app's sanitizer, as far as a test needs it: no scripts, no handlers, no frames. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const el of body.querySelectorAll('script, iframe, object, embed, link, style')) el.remove();
  for (const el of body.querySelectorAll('*')) {
    for (const { name } of [...el.attributes]) if (name.startsWith('on')) el.removeAttribute(name);
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...[...body.childNodes].map((node) => document.adoptNode(node)));
  return fragment;
}
