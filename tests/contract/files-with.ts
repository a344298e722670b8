import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a directory that hold these bytes; a file that goes away meanwhile holds nothing. */
export function filesWith(directory: string, bytes: string): readonly string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => holds(join(directory, name), bytes));
}

function holds(path: string, bytes: string): boolean {
  try {
    return readFileSync(path).includes(bytes);
  } catch {
    return false;
  }
}
