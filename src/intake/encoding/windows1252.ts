import { decodeSingleByte } from './single-byte';

/** Replaces C1 controls, which no text contains, by what windows-1252 means with them. */
export const repairC1 = (text: string): string =>
  text.replace(
    /[\u0080-\u009f]/g,
    (control) => decodeSingleByte(Uint8Array.of(control.charCodeAt(0)), 'windows-1252') ?? control,
  );
