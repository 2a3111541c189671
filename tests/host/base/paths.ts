/** As Obsidian's `normalizePath`: one kind of slash, none at the ends, no-break spaces as spaces, NFC; the root is `/`. */
export function normalizePath(path: string): string {
  const slashes = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '');
  return (slashes === '' ? '/' : slashes).replace(/\u00A0|\u202F/g, ' ').normalize('NFC');
}

export const parentOf = (path: string): string => {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '/' : path.slice(0, slash);
};

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Name without extension, and the extension in lower case, as `TFile` splits them. */
export function splitName(name: string): { basename: string; extension: string } {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return { basename: name, extension: '' };
  return { basename: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
}

/** Whether some part of the path starts with a dot: on disk, but not in the vault. */
export const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

export const joinPath = (folder: string, name: string): string =>
  folder === '/' || folder === '' ? name : `${folder}/${name}`;

/** Resolves `.` and `..`; null where the path leaves the vault. */
export function resolvePath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
