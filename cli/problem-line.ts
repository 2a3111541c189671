import type { Problem } from '../src/model';

/** A problem among the lines of a report; one of the whole vault has no subject. */
export const problemLine = ({ subject, message }: Problem): string =>
  `! ${subject === '' ? '' : `${subject}: `}${message}`;
