// The files of a tar archive in memory; only what plain archives of data need: names of up to 255 characters, regular files.
const BLOCK = 512;
const field = (block, start, length) =>
  block
    .subarray(start, start + length)
    .toString('utf8')
    .replace(/\0.*$/s, '');

/** Yields `{name, content}` of every regular file of an unpacked tar archive (`Buffer`). */
export function* filesIn(archive) {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const head = archive.subarray(at, at + BLOCK);
    const name = [field(head, 345, 155), field(head, 0, 100)].filter((part) => part !== '').join('/');
    if (name === '') return;
    const size = parseInt(field(head, 124, 12).trim() || '0', 8);
    const type = field(head, 156, 1);
    if (type === '0' || type === '') {
      yield { name: name.replace(/^\.\//, ''), content: archive.subarray(at + BLOCK, at + BLOCK + size) };
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
