import { plural } from './plural';

/** The words of verifying originals and quotations. */
export const VERIFY = {
  command: 'Verify originals and quotations',
  title: 'Originals and quotations',
  about:
    'Every original is hashed anew, and every quotation that Dateline wrote is looked up in its article. Nothing changes.',
  starting: 'Reading the notes…',
  looking: (one: number, of: number) => `Hashing original ${one} of ${of}`,
  looked: (originals: number, quotations: number) =>
    `${plural(originals, 'original')} and ${plural(quotations, 'quotation')} looked at`,
  good: (looked: string) => `${looked}: all are as they were.`,
  nothing: 'There are no originals and no quotations of Dateline’s in this vault.',
  faults: (looked: string, faults: number) =>
    `${looked}: ${faults === 1 ? '1 thing is not as it was' : `${faults} things are not as they were`}.`,
} as const;
