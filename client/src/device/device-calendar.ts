/** Milliseconds since 1970 by this device's own clock: for the date on a file, never for a turn. */
export function nowOnThisDevice(): number {
  return Date.now();
}

/** `YYYY-MM-DD` as the calendar on this person's wall has it. */
export function todayOnThisDevice(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
