import type { Finding } from './findings.mjs';
export function scanned(root: string): Promise<Finding[]>;
