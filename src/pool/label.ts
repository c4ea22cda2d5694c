/** To which side a sample belongs under a labelling. */
export const BASELINE = 0;
export const CANDIDATE = 1;
export const NEITHER = 2;

/** So many labellings are counted in one walk over the postings. */
export const LANES = 3;
