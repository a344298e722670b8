import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHelpLines, type HelpLines } from '@heard/shared/protocol';
import { ConfigError, type Config } from './config.ts';

/** A server whose pages are not built yet has no lines either. */
const NONE: HelpLines = {
  elsewhere: { name: 'Find A Helpline', site: 'https://findahelpline.com' },
  countries: [],
};

/**
 * The lines of this server: the operator's own file, or the one that is built with the pages. Read once, at the start,
 * so that a slip of the pen is heard of by whoever made it. Throws ConfigError with one sentence.
 */
export function openHelpLines(config: Pick<Config, 'helpLinesFile'>, clientDir: string): HelpLines {
  const { helpLinesFile } = config;
  const path = helpLinesFile ?? join(clientDir, 'help-lines.json');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    if (helpLinesFile === null) return NONE;
    throw new ConfigError(`HELP_LINES_FILE cannot be read: ${path}.`);
  }
  const decoded = decodeHelpLines(parse(text));
  if (decoded.ok) return decoded.value;
  throw new ConfigError(`HELP_LINES_FILE has a fault: ${decoded.wrong} (${path}).`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
