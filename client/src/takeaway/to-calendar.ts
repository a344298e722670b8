import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Millis } from '@heard/shared/base';
import type { Takeaway } from './takeaway.ts';

export interface CalendarChoices {
  /** Chosen by the person; it shows on lock screens and in shared calendars. */
  readonly title: string;
  /** `YYYY-MM-DDTHH:MM` as the person's clock shows it, or empty. */
  readonly nextTalk: string;
  readonly now: Millis;
}

const TITLE_CHARS = 100;
const LINE_OCTETS = 75;

/**
 * Review days and the next talk as an iCalendar file (RFC 5545). One whole-day event a day whatever is looked at on it, and
 * a talk at floating local time (§3.3.5 form 1), so that no zone is told. The title is all it says: no link, no name,
 * no words of the list. An id is a hash, the same each time, so that a calendar replaces an event it has already.
 * Null when there is nothing to put into it.
 */
export function toCalendar(takeaway: Takeaway, choices: CalendarChoices): string | null {
  const days = [...new Set(takeaway.items.flatMap((item) => item.days))].toSorted();
  const talk = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(choices.nextTalk) ? choices.nextTalk : null;
  const title = escapeText(choices.title.slice(0, TITLE_CHARS));
  const stamp = `DTSTAMP:${basic(new Date(choices.now).toISOString().slice(0, 19))}Z`;
  const common = [stamp, `SUMMARY:${title}`, 'CLASS:PRIVATE'];
  const salt = takeaway.items.map(({ id }) => id).join(' ');
  const events = [
    ...days.map((day) => [
      uid(`${salt} ${day}`),
      `DTSTART;VALUE=DATE:${basic(day)}`,
      ...common,
      'TRANSP:TRANSPARENT',
    ]),
    ...(talk === null
      ? []
      : [[uid(`${salt} talk ${talk}`), `DTSTART:${basic(talk)}00`, 'DURATION:PT1H', ...common]]),
  ];
  if (events.length === 0) return null;
  const inside = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Notes//EN', ...inside, 'END:VCALENDAR'];
  return all.map((line) => `${fold(line)}\r\n`).join('');
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A point in time as this person's clock shows it: `YYYY-MM-DDTHH:MM`. */
export function wallClock(at: Millis): string {
  const time = new Date(at);
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

function uid(of: string): string {
  return `UID:${bytesToHex(sha256(utf8ToBytes(`heard/1 calendar\n${of}`)).subarray(0, 16))}`;
}

/** ISO's extended form as the basic one. */
function basic(iso: string): string {
  return iso.replaceAll(/[-:]/g, '');
}

/** RFC 5545 §3.3.11. Control characters are not allowed in text at all. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r?\n/g, ' ')
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`);
}

/** RFC 5545 §3.1: lines of at most 75 octets, continued after a space; a character is never split. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = utf8ToBytes(char).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
