/** The program's version, from package.json; written by `npm run generate`. */
export const VERSION = '0.1.0';
