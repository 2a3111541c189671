import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of the files in `folder` whose name matches, relative to `root`, `/`-separated and sorted. */
export const filesBelow = (root, folder, name) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split('\\')
        .join('/'),
    )
    .sort();
