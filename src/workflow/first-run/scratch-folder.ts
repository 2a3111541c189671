/** All of the sample is in here. */
export const SAMPLE_FOLDER = 'Dateline sample';
