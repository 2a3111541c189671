import { parseClusters } from '../../language/tagger/clusters';

/** Share of a class's words that are places from which it is a class of places: none lies between a third and this. */
const PLACES = 0.5;

/**
 * What news means by a word, told by the company it keeps: true where that is the company of places, false where it is any
 * other; null for a word that news hardly knows. `unpack`: gives the word clusters of the tagger; asked with the first word, since
 * hardly anybody needs them.
 */
export function newsMeaning(
  unpack: () => string,
  isPlace: (word: string) => boolean,
): (word: string) => boolean | null {
  let known: ReturnType<typeof readClasses> | null = null;
  return (word) => {
    known ??= readClasses(unpack(), isPlace);
    const path = known.classes.get(word);
    return path === undefined ? null : known.places.has(path);
  };
}

const readClasses = (clusters: string, isPlace: (word: string) => boolean) => ({
  classes: parseClusters(clusters),
  places: placeClasses(clusters, isPlace),
});

/** Paths of the classes most of whose words are names of places. */
function placeClasses(clusters: string, isPlace: (word: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of clusters.split('\n')) {
    const [path = '', listed = ''] = line.split('\t');
    if (path === '' || path.startsWith('#')) continue;
    const words = listed.split(' ');
    if (words.filter(isPlace).length >= words.length * PLACES) found.add(path);
  }
  return found;
}
