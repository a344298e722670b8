import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly entrypoint?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: { readonly app: ComposeService; readonly redis: ComposeService };
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const ROOT = new URL('../../', import.meta.url);

export function readCompose(): ComposeFile {
  return parse(readFileSync(new URL('docker-compose.yml', ROOT), 'utf8')) as ComposeFile;
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?sentence}` as compose fills them in. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, operator: string, rest: string) => {
      const value = values[name];
      if (value !== undefined && value !== '') return value;
      if (operator === '-') return rest;
      throw new Error(rest || `${name} is not set`);
    },
  );
}
