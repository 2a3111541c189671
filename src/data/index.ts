import type { EngineData } from '../workflow/ports';
import agenciesDprk from './agencies-dprk.yaml';
import agenciesGeneral from './agencies-general.yaml';
import gazetteer from './gazetteer.tsv';
import names from './names.tsv';
import outlets from './outlets.yaml';
import themesDprkWatch from './themes-dprk-watch.yaml';
import themesGeneralNews from './themes-general-news.yaml';

/** The built-in data as it ships: text, parsed by the layer that knows it, on first use. */
export const builtInData: EngineData = {
  gazetteer,
  names,
  packs: {
    'agencies-dprk.yaml': agenciesDprk,
    'agencies-general.yaml': agenciesGeneral,
    'outlets.yaml': outlets,
    'themes-dprk-watch.yaml': themesDprkWatch,
    'themes-general-news.yaml': themesGeneralNews,
  },
};
