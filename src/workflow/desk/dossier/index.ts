export { dossier, dossierIn, type DossierOptions } from './dossier';
export { evidenceOfTie } from './evidence';
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
