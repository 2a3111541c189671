import { filesIn } from '../../tools/eval/tar.mjs';

/** A block of 512 bytes that heads a file; ustar, with what is read of it. */
function head(name: string, size: number, type = '0', prefix = ''): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(type, 156);
  block.write(prefix, 345);
  return block;
}

const padded = (text: string): Buffer => {
  const block = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  block.write(text);
  return block;
};

describe('a tar archive', () => {
  it('gives its files with their contents, and no folders', () => {
    const long = 'x'.repeat(700);
    const archive = Buffer.concat([
      head('./us/', 0, '5'),
      head('./us/a.json', 2),
      padded('{}'),
      head('b.txt', long.length, '0', 'deep/folder'),
      padded(long),
      Buffer.alloc(1024),
    ]);
    expect([...filesIn(archive)].map(({ name, content }) => [name, content.toString()])).toEqual([
      ['us/a.json', '{}'],
      ['deep/folder/b.txt', long],
    ]);
  });

  it('gives nothing where there is nothing', () => {
    expect([...filesIn(Buffer.alloc(0))]).toEqual([]);
    expect([...filesIn(Buffer.alloc(1024))]).toEqual([]);
  });
});
