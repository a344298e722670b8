import { dateTag } from '../../words/language.ts';

/** `YYYY-MM` in the reader's language: "March 2026". */
export function monthName(month: string): string {
  const format = new Intl.DateTimeFormat(dateTag(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** `YYYY-MM-DD` beside its month: "12 Mar". */
export function shortDay(day: string): string {
  const format = new Intl.DateTimeFormat(dateTag(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
