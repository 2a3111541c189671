// Stands in the bundles for the package `decode-named-character-reference`, whose table of 2,125 names (36 KB, in the plugin
// and in its worker) says what the one of the HTML parser says: `entities`, which linkedom brings.
import { decodeHTMLStrict } from 'entities/decode';

/** The characters of a reference by its name, `amp`; false where nothing is called so. */
export function decodeNamedCharacterReference(name) {
  if (!/^[a-z][a-z0-9]*$/i.test(name)) return false;
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded === reference ? false : decoded;
}
