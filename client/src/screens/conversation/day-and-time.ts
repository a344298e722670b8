import type { Millis } from '@heard/shared/base';
import { dateTag } from '../../words/language.ts';

/** A point in time in the reader's own language and zone, to the minute: "Wednesday, 25 November, 18:30". */
export function dayAndTime(at: Millis): string {
  return new Intl.DateTimeFormat(dateTag(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

/** The day of a point in time in the reader's own language and zone: "Wednesday, 25 November". */
export function dayOnly(at: Millis): string {
  return new Intl.DateTimeFormat(dateTag(), { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** The time of day in the reader's own language and zone: "18:30". */
export function timeOfDay(at: Millis): string {
  return new Intl.DateTimeFormat(dateTag(), { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A calendar day `YYYY-MM-DD`: the same day everywhere, so it is read without a zone. */
export function calendarDay(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(dateTag(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
