// Prints what came of the tests as the last line of a CI run. Plain JavaScript, since without the packages the machine's
// own node runs it, which may be too old for TypeScript. Arguments: vitest's JSON report, and how many other checks failed.
import { readFileSync } from 'node:fs';

const [, , path, failedChecks] = process.argv;
const { numPassedTests, numFailedTests, testResults } = read(path);
const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const failed = numFailedTests + brokenFiles + Number(failedChecks);
if (numPassedTests === 0 && failed === 0) console.log('No test ran.');
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 && numPassedTests > 0 ? 0 : 1;

/** Without a report the tests never started: the packages could not be installed. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, testResults: [] };
  }
}
