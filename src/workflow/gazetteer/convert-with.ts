import type { PlaceFile } from '../../entities';
import { failed, type Outcome } from '../../model';
import type { Engine } from '../ports';
import type { ConvertedPlaces, GazetteerConversion } from './model';

/** Makes the index of a file; `no-index` from an engine that makes none. */
export const convertWith = async (
  engine: Engine,
  file: PlaceFile,
  conversion: GazetteerConversion,
): Promise<Outcome<ConvertedPlaces>> => (await engine.convert?.(file, conversion)) ?? failed(noIndex(file.name));

const noIndex = (subject: string) => ({
  code: 'no-index',
  subject,
  message: `${subject}: this engine makes no indexes; please report it.`,
});
