import type { Adoptions } from './features/adopt/adoptions';
import { adoptFeature } from './features/adopt/commands';
import { basesFeature } from './features/bases/feature';
import { Cards } from './features/card/cards';
import { cardFeature } from './features/card/feature';
import { dossierFeature } from './features/dossier/feature';
import { entityFeature } from './features/entities/commands';
import { EntityActs } from './features/entities/entity-acts';
import { exportFeature } from './features/export/commands';
import type { Feature } from './kit/feature';
import { firstRunFeature } from './features/first-run/feature';
import { gazetteerFeature } from './features/gazetteer/feature';
import type { Gazetteers } from './features/gazetteer/gazetteers';
import { graphColoursFeature } from './features/graph-colours/commands';
import { helpFeature } from './features/help/feature';
import { KnownNamesFeature } from './features/known-names/feature';
import type { Host } from './kit/host';
import { networkFeature } from './features/network/commands';
import { networkLayout } from './features/network/layout';
import { propertiesFeature } from './features/properties/feature';
import { relatedFeature } from './features/related/commands';
import { relinkFeature } from './features/relink/commands';
import { reviewFeature } from './features/review/commands';
import { sameFeature } from './features/same/commands';
import { selectionFeature } from './features/selection/feature';
import { speakersFeature } from './features/speakers/feature';
import { tidyFeature } from './features/tidy/commands';
import { timelineLayout } from './features/timeline/layout';
import { verifyFeature } from './features/verify/feature';
import { vocabularyFeature } from './features/vocabulary/feature';

/** What can be done with a vault that has articles; each feature stands in a folder of its own. */
export function features(
  host: Host,
  { adoptions, gazetteers }: { readonly adoptions: Adoptions; readonly gazetteers: Gazetteers },
  importArticles: () => void,
): readonly Feature[] {
  const acts = new EntityActs(host);
  const cards = new Cards(host);
  const names = new KnownNamesFeature(host, cards);
  return [
    relinkFeature(host),
    entityFeature(host, acts),
    relatedFeature(host),
    dossierFeature(host),
    cardFeature(cards, names.at),
    names,
    reviewFeature(host),
    speakersFeature(host),
    selectionFeature(host),
    sameFeature(host, acts),
    verifyFeature(host),
    tidyFeature(host),
    adoptFeature(adoptions),
    exportFeature(host),
    basesFeature(host, [timelineLayout(host), networkLayout(host)]),
    networkFeature(host),
    graphColoursFeature(host),
    vocabularyFeature(host),
    gazetteerFeature(host, gazetteers),
    propertiesFeature(host),
    firstRunFeature(host, importArticles),
    helpFeature(host),
  ];
}
