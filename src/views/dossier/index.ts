export { addBlockId, planCitation, type CiteRequest, type PlannedCitation } from './cite';
export { dossier, dossierIn, type DossierOptions } from './dossier';
export { evidenceOfTie } from './evidence';
export { factsOf, type Fact } from './facts';
export type {
  Dossier,
  DossierArticle,
  DossierRequest,
  DossierRow,
  DossierSource,
  DossierSubject,
  DossierTie,
  NamedNote,
  Trend,
  TrendBar,
  TrendUnit,
  Which,
} from './model';
export { quotesOf, type Quote, type RowQuotes } from './quotes';
export { independentOutlets } from './sources';
export { entitiesIn } from './subject';
export { tellDossier, type TellOptions } from './tell';
export { newSince, remember, visit, visitsIn, type Visit, type Visits } from './visits';
export type { DossierWords, FactName } from './words';
export { writeDossier } from './write';
