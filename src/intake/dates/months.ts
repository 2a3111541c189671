import { foldForm } from '../../model';

/** Month names of the languages outlets write datelines in, folded; abbreviations are the first letters in use. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'janv', 'enero', 'ene', 'janeiro', 'gennaio', 'januari', 'janner'],
  ['february', 'feb', 'februar', 'fevrier', 'fevr', 'febrero', 'fevereiro', 'febbraio', 'februari', 'fev'],
  ['march', 'mar', 'marz', 'mars', 'marzo', 'marco', 'maart', 'maerz', 'mrz'],
  ['april', 'apr', 'avril', 'abril', 'abr', 'aprile', 'avr'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'julho', 'luglio'],
  ['august', 'aug', 'aout', 'agosto', 'ago', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'settembre', 'set'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'ottobre', 'out', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'decembre', 'diciembre', 'dic', 'dezembro', 'dicembre'],
];

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12, or null for what is no month name. */
export const monthNumber = (name: string): number | null => NUMBERS.get(foldForm(name)) ?? null;
