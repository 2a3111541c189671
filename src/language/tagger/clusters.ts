/** Reads the word clusters: a line a class, its path in the tree as bits, a tab, its words. */
export function parseClusters(text: string): ReadonlyMap<string, string> {
  const clusters = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [bits = '', words = ''] = line.split('\t');
    for (const word of words.split(' ')) clusters.set(word, bits);
  }
  return clusters;
}
