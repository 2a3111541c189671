export function filesBelow(root: string, folder: string, name: RegExp): string[];
