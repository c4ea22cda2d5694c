import { describe, expect, test } from 'vitest';
import { difference, isWithin, runOf, wider } from '../../src/text/rule.ts';

const HERE = 'words-1 unicode-17.0 icu-78.2';

describe('what was cut by a rule', () => {
  test.each(['words-1', 'words-1 unicode-17.0', HERE])('goes with %s where that needs nothing else', (rule) => {
    expect([isWithin(rule, HERE), difference(rule, HERE)]).toEqual([true, null]);
    expect([wider(rule, HERE), wider(HERE, rule)]).toEqual([HERE, HERE]);
  });

  test.each([
    ['characters-4-1', { of: 'unit', found: '--unit characters --characters 4', here: '--unit words' }],
    ['token-ids-1', { of: 'unit', found: '--unit tokens', here: '--unit words' }],
    ['words-1 unicode-16.0', { of: 'tables', found: 'Unicode 16.0', here: 'Unicode 17.0' }],
    // Which does not go by the beginning of the text alone.
    ['words-1 unicode-17', { of: 'tables', found: 'Unicode 17', here: 'Unicode 17.0' }],
    ['words-1 unicode-17.0 icu-78.3', { of: 'tables', found: 'ICU 78.3', here: 'ICU 78.2' }],
    ['words-2', { of: 'rule', found: 'words-2', here: HERE }],
    ['', { of: 'rule', found: '', here: HERE }],
    [`${HERE} more`, { of: 'rule', found: `${HERE} more`, here: HERE }],
    ['stems\u001b[2J', { of: 'rule', found: 'stems?[2J', here: HERE }],
  ])('can not be compared by %j', (found, expected) => {
    expect(difference(found, HERE)).toEqual(expected);
  });

  test('runs of another length are another unit', () => {
    expect(difference('characters-3-1', 'characters-4-1 unicode-17.0')).toEqual({
      of: 'unit',
      found: '--unit characters --characters 3',
      here: '--unit characters --characters 4',
    });
    expect(['characters-3-1', 'characters-5-1 unicode-17.0', 'words-1'].map(runOf)).toEqual([3, 5, null]);
  });
});
