/** Files without an article that come along in archives: of the system, of a page's layout, pictures and sounds. */
const FURNITURE =
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)|\.(?:png|jpe?g|gif|bmp|svg|webp|avif|ico|tiff?|heic|mp[34]|m4[av]|mov|avi|wav|ogg|webm|css|js|mjs|map|woff2?|ttf|otf|eot|lnk|url)$/i;
/** Ends of the names browsers give to the folder with a page's files, in the languages they speak. */
const FOLDER_END =
  /^(?:[_.-]?(?:files|file|filer|fichiers|dateien|archivos|arquivos|bestanden|pliki|soubory|bestanden|elemei)|[_ ]?파일|[_ ]?文件|[_ ]?ファイル|_файлы)$/i;

/** Folders that hold the files of a saved page beside them (`story.html`, `story_files/`), in lower case. */
export function pageFolders(paths: readonly string[]): ReadonlySet<string> {
  const pages = new Set(
    paths.flatMap((path) => (/\.x?html?$/i.test(path) ? [path.replace(/\.x?html?$/i, '').toLowerCase()] : [])),
  );
  const found = new Set<string>();
  for (const path of paths) {
    const steps = path.toLowerCase().split('/').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const folder = steps.slice(0, depth).join('/');
      const end = folderEnd(folder);
      if (end !== null && pages.has(folder.slice(0, folder.length - end.length))) found.add(folder);
    }
  }
  return found;
}

function folderEnd(folder: string): string | null {
  const last = folder.slice(folder.lastIndexOf('/') + 1);
  for (let at = Math.max(0, last.length - 12); at < last.length; at += 1) {
    if (FOLDER_END.test(last.slice(at))) return last.slice(at);
  }
  return null;
}

export function isFurniture(path: string, folders: ReadonlySet<string>): boolean {
  if (FURNITURE.test(path)) return true;
  const steps = path.toLowerCase().split('/').slice(0, -1);
  return steps.some((_, depth) => folders.has(steps.slice(0, depth + 1).join('/')));
}
