/** An ISO date `YYYY-MM-DD` that exists, from 2000 to 2199; anything else reads as no date (empty). */
export function readReviewDate(value: unknown): string {
  if (typeof value !== 'string' || !/^2[01]\d\d-\d\d-\d\d$/.test(value)) return '';
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : '';
}

/** Two weeks: long enough to try it again, short enough to remember. */
export const NEXT_LOOK_DAYS = 14;

export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
