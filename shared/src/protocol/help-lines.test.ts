import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeHelpLines } from './help-lines.ts';

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../../client/public/help-lines.json', import.meta.url), 'utf8'),
);

interface Editable {
  elsewhere: Record<string, unknown>;
  countries: { lines: Record<string, unknown>[]; [field: string]: unknown }[];
}

/** The shipped file with one slip of the pen. */
function edited(change: (file: Editable) => void): unknown {
  const copy = structuredClone(shipped) as Editable;
  change(copy);
  return copy;
}

const lineOf = (file: Editable): Record<string, unknown> => file.countries[0]?.lines[0] ?? {};

describe('help lines', () => {
  it('as shipped can be read, and say of none that it was checked', () => {
    const decoded = decodeHelpLines(shipped);
    if (!decoded.ok) throw new Error(decoded.wrong);
    const lines = decoded.value.countries.flatMap((country) => country.lines);
    expect(decoded.value.countries.length).toBeGreaterThan(5);
    expect(lines.filter(({ checkedOn }) => checkedOn !== null)).toEqual([]);
    expect(
      decoded.value.countries.filter(({ lines: own }) => own.every(({ phone }) => phone === null)),
    ).toEqual([]);
  });

  it.each([
    [
      'countries[0].lines[0].phone is not a phone number',
      (file: Editable) => (lineOf(file)['phone'] = '12a'),
    ],
    ['countries[0].lines[0].checkedOn is not a day', (file: Editable) => (lineOf(file)['checkedOn'] = 'May')],
    [
      'countries[0].lines[0].site is not an https address',
      (file: Editable) => (lineOf(file)['site'] = 'http://a.b'),
    ],
    [
      'countries[0].lines[0].site is not an https address',
      (file: Editable) => (lineOf(file)['site'] = 'javascript:alert(1)'),
    ],
    [
      'countries[0].lines[0].kind is none of abuse, crisis, couple',
      (file: Editable) => (lineOf(file)['kind'] = 'toString'),
    ],
    [
      'countries[0].lines[0] has to have exactly name, kind, phone, site, checkedOn',
      (file: Editable) => delete lineOf(file)['phone'],
    ],
    [
      'countries[0].country is not a code of two capitals',
      (file: Editable) => (file.countries[0]!['country'] = 'usa'),
    ],
    ['countries has US twice', (file: Editable) => file.countries.push(structuredClone(file.countries[0]!))],
    [
      'elsewhere.name is not a text of 1 to 200 characters',
      (file: Editable) => (file.elsewhere['name'] = ' '),
    ],
  ])('with a slip of the pen are refused by its place: %s', (wrong, change) => {
    expect(decodeHelpLines(edited((file) => void change(file)))).toEqual({ ok: false, wrong });
  });

  it.each([null, [], 'text', 1, {}])('are not read from %j', (value) => {
    expect(decodeHelpLines(value)).toMatchObject({ ok: false });
  });
});
