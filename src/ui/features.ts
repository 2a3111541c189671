import type { Adoptions } from './adopt/adoptions';
import { adoptFeature } from './adopt/commands';
import { basesFeature } from './bases/feature';
import { dossierFeature } from './dossier/feature';
import { entityFeature } from './entities/commands';
import { EntityActs } from './entities/entity-acts';
import { exportFeature } from './export/commands';
import type { Feature } from './feature';
import { firstRunFeature } from './first-run/feature';
import { gazetteerFeature } from './gazetteer/feature';
import type { Gazetteers } from './gazetteer/gazetteers';
import { graphColoursFeature } from './graph-colours/commands';
import type { Host } from './host';
import { networkFeature } from './network/commands';
import { networkLayout } from './network/layout';
import { relatedFeature } from './related/commands';
import { relinkFeature } from './relink/commands';
import { reviewFeature } from './review/commands';
import { sameFeature } from './same/commands';
import { tidyFeature } from './tidy/commands';
import { timelineLayout } from './timeline/layout';
import { vocabularyFeature } from './vocabulary/feature';

/** What can be done with a vault that has articles; each feature stands in a folder of its own. */
export function features(
  host: Host,
  { adoptions, gazetteers }: { readonly adoptions: Adoptions; readonly gazetteers: Gazetteers },
  importArticles: () => void,
): readonly Feature[] {
  const acts = new EntityActs(host);
  return [
    relinkFeature(host),
    entityFeature(host, acts),
    relatedFeature(host),
    dossierFeature(host),
    reviewFeature(host),
    sameFeature(host, acts),
    tidyFeature(host),
    adoptFeature(adoptions),
    exportFeature(host),
    basesFeature(host, [timelineLayout(host), networkLayout(host)]),
    networkFeature(host),
    graphColoursFeature(host),
    vocabularyFeature(host),
    gazetteerFeature(host, gazetteers),
    firstRunFeature(host, importArticles),
  ];
}
