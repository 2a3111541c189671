import { foldForm } from '../../../model';
import type { Place } from '../gazetteer';
import type { PlaceIndex } from './place-index';

/** Finds places of a file by how their names begin: its rows sorted by name, at the first search. */
export class NameSearch {
  private rows: Uint32Array | null = null;

  constructor(private readonly index: PlaceIndex) {}

  /** Those that are best known first; of hamlets the shortest names. */
  begin(typed: string, most: number): readonly Place[] {
    const words = foldForm(typed);
    if (words === '') return [];
    const rows = (this.rows ??= this.sorted());
    const found: Place[] = [];
    for (let at = this.firstFrom(words, rows); at < rows.length && found.length < MOST_LOOKED; at++) {
      const row = rows[at] ?? 0;
      if (!this.fold(row).startsWith(words)) break;
      const place = this.index.place(row);
      if (place !== null) found.push(place);
    }
    return found
      .sort((a, b) => b.prominence - a.prominence || a.entity.name.length - b.entity.name.length)
      .slice(0, most);
  }

  private fold(row: number): string {
    return foldForm(this.index.nameOf(row));
  }

  private sorted(): Uint32Array {
    const names = Array.from({ length: this.index.count }, (_, row) => this.fold(row));
    const rows = Uint32Array.from({ length: this.index.count }, (_, row) => row);
    return rows.sort((a, b) => {
      const [one = '', other = ''] = [names[a], names[b]];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
  }

  private firstFrom(words: string, rows: Uint32Array): number {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.fold(rows[middle] ?? 0) < words) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Names that begin alike and are ranked; of more the first by letters. */
const MOST_LOOKED = 500;
