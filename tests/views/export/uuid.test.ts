import { createHash } from 'node:crypto';
import { uuidOf } from '../../../src/views/export/uuid';

/** RFC 9562, section 5.5, with Node's own SHA-1. */
function version5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

describe('ids', () => {
  it('are UUIDs of version 5 in Dateline’s namespace', () => {
    const namespace = '7d2c8f61-3b0e-4a57-9c84-e1f05a92d3b6';
    for (const name of ['a1b2c3', '회령', '', 'x'.repeat(500)])
      expect(uuidOf('entity', name)).toBe(version5(namespace, `entity ${name}`));
  });

  it('tell kinds apart', () => {
    expect(uuidOf('article', '1')).not.toBe(uuidOf('entity', '1'));
  });
});
