// The table that the app reads.

const HEADER = `# Words by the company they keep in news: one class a line, its bit string, then its words, most frequent first.
# The longer the prefix two bit strings share, the more alike the words. Words are folded as in src/model/form.ts, with 0
# for every digit and _ for a space (U.S. is u_s); marks are ASCII. Made by tools/train/clusters.mjs (exchange algorithm,
# then merging as in Brown et al. 1992) from counts of neighbouring words; no text of a source is in it. Counted were news
# articles of 2012-2020 (counts only), those of a state agency (CC0), Wikinews (CC BY 2.5), and the text, not the labels,
# of GMB (ODbL 1.0), WikiGold, WNUT 2017, Broad Twitter Corpus, GUM (CC BY 4.0), CrossNER, Re-DocRED (MIT) and
# grobid-ner (Apache 2.0).
`;

/** Stand-ins (`<s>`), and words of other scripts, which stray quotations bring in. */
const LEFT_OUT = /^<.+>$|(?!\p{Script=Latin})\p{L}/u;

/** One line per class that has words, in the order of the bit strings. */
export function serialize({ words }, classOf, bits) {
  const rows = bits.map((string) => ({ string, words: [] }));
  words.forEach((word, at) => {
    if (!LEFT_OUT.test(word)) rows[classOf[at]].words.push(word);
  });
  return (
    HEADER +
    rows
      .filter((row) => row.words.length > 0)
      .sort((a, b) => (a.string < b.string ? -1 : 1))
      .map((row) => `${row.string}\t${row.words.join(' ')}\n`)
      .join('')
  );
}
