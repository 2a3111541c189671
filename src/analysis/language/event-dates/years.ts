/** There is no clock here: beyond lies what is no date of news, but a number. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2059;

/** A year that news tells of as one. */
export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
