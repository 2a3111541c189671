import type { EngineData } from '../workflow/ports';
import agenciesDprk from './agencies-dprk.yaml';
import agenciesGeneral from './agencies-general.yaml';
import gazetteer from './gazetteer.tsv';
import names from './names.tsv';
import outlets from './outlets.yaml';
import themesDprkWatch from './themes-dprk-watch.yaml';
import themesGeneralNews from './themes-general-news.yaml';

/**
 * Characters beyond ASCII come out of the bundle as `%uXXXX` (`esbuild.config.mjs`): one of them in a string would make
 * the app read all of it twice as wide at start-up. Text that is loaded directly, as in tests, has none of these.
 */
const decoded = (text: string): string =>
  text.replace(/%u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The built-in data as it ships: text, decoded here, parsed by the layer that knows it. */
export const builtInData = (): EngineData => ({
  gazetteer: decoded(gazetteer),
  names: decoded(names),
  packs: {
    'agencies-dprk.yaml': decoded(agenciesDprk),
    'agencies-general.yaml': decoded(agenciesGeneral),
    'outlets.yaml': decoded(outlets),
    'themes-dprk-watch.yaml': decoded(themesDprkWatch),
    'themes-general-news.yaml': decoded(themesGeneralNews),
  },
});
