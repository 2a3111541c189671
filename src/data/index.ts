import type { EngineData } from '../workflow/ports';
import admission from './admission.tsv';
import agenciesDprk from './agencies-dprk.yaml';
import agenciesGeneral from './agencies-general.yaml';
import agenciesStates from './agencies-states.yaml';
import claims from './claims.tsv';
import clusters from './clusters.tsv';
import eventDate from './event-date.tsv';
import gazetteer from './gazetteer.tsv';
import names from './names.tsv';
import countryWords from './country-words.tsv';
import storyLocation from './story-location.tsv';
import officeHolders from './office-holders.tsv';
import outlets from './outlets.yaml';
import tagger from './tagger.tsv';
import themes from './themes.tsv';
import themesDprkWatch from './themes-dprk-watch.yaml';
import themesGeneralNews from './themes-general-news.yaml';
import { type PackedData, unpack } from './packed';

/** The built-in data as it ships. A data file is added by an import above, a line here and its field in `EngineData`. */
export const packedData = (): PackedData => ({
  packed: {
    gazetteer,
    names,
    clusters,
    tagger,
    countryWords,
    storyLocation,
    admission,
    claims,
    officeHolders,
    themes,
    eventDate,
    packs: {
      'agencies-dprk.yaml': agenciesDprk,
      'agencies-general.yaml': agenciesGeneral,
      'agencies-states.yaml': agenciesStates,
      'outlets.yaml': outlets,
      'themes-dprk-watch.yaml': themesDprkWatch,
      'themes-general-news.yaml': themesGeneralNews,
    },
  },
});

/** The built-in data as the engine reads it: text, parsed by the layer that knows it. */
export const builtInData = (): EngineData => unpack(packedData());
