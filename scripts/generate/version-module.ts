/** The version as a constant: a bundle has no package.json beside it to read it from. */
export function versionModule(version: string): string {
  return `/** The program's version, from package.json; written by \`npm run generate\`. */\nexport const VERSION = '${version}';\n`;
}
