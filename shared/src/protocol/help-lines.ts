import { readFields, readMember } from './decode-fields.ts';

/** Someone a person can reach alone. */
export interface HelpLine {
  readonly name: string;
  readonly kind: HelpKind;
  /** As it is dialled in that country, spaces allowed; null: only a site. */
  readonly phone: string | null;
  readonly site: string;
  /** ISO date on which whoever runs the server last held this line against its own page; null: not yet. */
  readonly checkedOn: string | null;
}

type HelpKind = 'abuse' | 'crisis' | 'couple';

export interface HelpCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly label: string;
  readonly emergency: string;
  readonly lines: readonly HelpLine[];
}

/** `GET /help-lines.json`: client/public/help-lines.json, or the operator's own file (HELP_LINES_FILE). */
export interface HelpLines {
  /** Leads to lines in countries that are not here. */
  readonly elsewhere: { readonly name: string; readonly site: string };
  readonly countries: readonly HelpCountry[];
}

const KINDS: Readonly<Record<HelpKind, true>> = { abuse: true, crisis: true, couple: true };
const MOST_COUNTRIES = 300;
const MOST_LINES = 50;
const TEXT_CHARS = 200;
const PHONE = /^\+?[\d -]{2,24}$/;
const COUNTRY = /^[A-Z]{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type DecodedHelpLines =
  | { readonly ok: true; readonly value: HelpLines }
  /** Where the first fault is, as the end of a sentence: `countries[2].lines[0].phone is not a phone number`. */
  | { readonly ok: false; readonly wrong: string };

/** Thrown inside the decoder alone; never leaves it. */
class Fault extends Error {}

/** Help lines from a file a person has edited. Everything is checked: a wrong number here may cost somebody. */
export function decodeHelpLines(value: unknown): DecodedHelpLines {
  try {
    const top = fieldsOf(value, 'the file', ['elsewhere', 'countries']);
    const elsewhere = fieldsOf(top['elsewhere'], 'elsewhere', ['name', 'site']);
    const countries = listOf(top['countries'], 'countries', MOST_COUNTRIES).map(readCountry);
    const codes = countries.map(({ country }) => country);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) throw new Fault(`countries has ${twice} twice`);
    const { name, site } = elsewhere;
    return {
      ok: true,
      value: {
        elsewhere: { name: text(name, 'elsewhere.name'), site: webSite(site, 'elsewhere.site') },
        countries,
      },
    };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, wrong: error.message };
    throw error;
  }
}

function readCountry(value: unknown, index: number): HelpCountry {
  const at = `countries[${index}]`;
  const fields = fieldsOf(value, at, ['country', 'label', 'emergency', 'lines']);
  return {
    country: matching(fields['country'], COUNTRY, `${at}.country is not a code of two capitals`),
    label: text(fields['label'], `${at}.label`),
    emergency: matching(fields['emergency'], PHONE, `${at}.emergency is not a phone number`),
    lines: listOf(fields['lines'], `${at}.lines`, MOST_LINES).map((line, place) =>
      readLine(line, `${at}.lines[${place}]`),
    ),
  };
}

function readLine(value: unknown, at: string): HelpLine {
  const fields = fieldsOf(value, at, ['name', 'kind', 'phone', 'site', 'checkedOn']);
  const { phone, checkedOn } = fields;
  const kind = readMember(fields['kind'], KINDS);
  if (kind === null) throw new Fault(`${at}.kind is none of ${Object.keys(KINDS).join(', ')}`);
  return {
    name: text(fields['name'], `${at}.name`),
    kind,
    phone: phone === null ? null : matching(phone, PHONE, `${at}.phone is not a phone number`),
    site: webSite(fields['site'], `${at}.site`),
    checkedOn: checkedOn === null ? null : matching(checkedOn, DAY, `${at}.checkedOn is not a day`),
  };
}

function fieldsOf(value: unknown, at: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = readFields(value, names);
  if (fields === null) throw new Fault(`${at} has to have exactly ${names.join(', ')}`);
  return fields;
}

function listOf(value: unknown, at: string, most: number): readonly unknown[] {
  if (Array.isArray(value) && value.length <= most) return value;
  throw new Fault(`${at} is not a list of at most ${most}`);
}

function text(value: unknown, at: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= TEXT_CHARS) return value;
  throw new Fault(`${at} is not a text of 1 to ${TEXT_CHARS} characters`);
}

function matching(value: unknown, form: RegExp, wrong: string): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new Fault(wrong);
}

/** https only: what leads out of here is not read by others on the way. */
function webSite(value: unknown, at: string): string {
  return matching(
    text(value, at),
    /^https:\/\/[a-z0-9.-]+(?:\/[^\s"<>]*)?$/i,
    `${at} is not an https address`,
  );
}
