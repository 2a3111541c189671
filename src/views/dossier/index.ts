export { addBlockId, plain, planCitation, type CiteRequest } from './cite';
export { dossierIn } from './dossier';
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
  TrendUnit,
  Which,
} from './model';
export { gradeSentence } from './grade-sentence';
export { quotesOf, type Quote, type RowQuotes } from './quotes';
export { entitiesIn } from './subject';
export { describeDossier } from './describe';
export { describeNews, newsSince, writeNews, type NewsRequest } from './news';
export { newSince, remember, visit, visitsIn, type Visits } from './visits';
export { statementsIn, storiesToldIn, type StatementQuery, type ToldStatement } from './statements';
export { recordOf, recordsOf, type AskedNames, type StatementRecord } from './statement-record';
export type { DossierWords } from './words';
export { writeDossier } from './write';
export { whoSaid, type SaidSentence } from './who-said';
