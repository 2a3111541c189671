import type { Weights } from '../../language/log-linear';

/** Fitted by tools/persons/fit.mts on 8,366 articles of news whose first names were hidden (docs/decisions/persons.md). */
export const SURNAME_WEIGHTS: Weights = new Map(
  Object.entries({
    cabinet: 0.858,
    'called man': 0.291,
    'called woman': 2.474,
    count: 0.15,
    country: -0.112,
    'country named': 1.737,
    'ever 1': -1.221,
    'ever 2': -0.441,
    'ever 3': -0.165,
    foremost: 0.889,
    'foremost now': -0.614,
    headline: 0.766,
    holder: -1.827,
    mostly: 1.157,
    named: -0.64,
    'now 1': 0.243,
    'now 2': 0.813,
    'now 3': 0.313,
    'other role': -1.176,
    others: 0.704,
    'title never': -1.287,
    'title now': 3.249,
    'title once': 2.423,
    undated: -0.171,
    'word family': 0.048,
    'word given': 0.102,
    'word lower': 0.022,
    'word organisation': -1.115,
    'word place': 0.095,
    'years since': -0.128,
    'years until': -0.277,
  }),
);

/** Fitted by tools/persons/fit-book.mts on the same articles. */
export const BOOK_WEIGHTS: Weights = new Map(
  Object.entries({
    bearer: -2.224,
    company: 1.178,
    countries: -0.339,
    far: 0.016,
    near: 0.373,
    'near share': 0.905,
    only: 1.338,
    'other title': -3.318,
    people: -0.532,
    share: 0.297,
    stories: 0.107,
    title: 3.022,
    undated: 0.406,
  }),
);
