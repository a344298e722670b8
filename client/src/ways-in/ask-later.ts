import type { Clock } from '../device/clock.ts';
import type { AskServer } from './ask-server.ts';

/** The server's routes, whose code is loaded with the first question: the front page asks nothing before it stands. */
export function askLater(origin: string, clock: Clock): AskServer {
  let loaded: Promise<AskServer> | null = null;
  const load = async (): Promise<AskServer> => {
    const { askServer } = await import('./ask-server.ts');
    return askServer(origin, (...asked) => fetch(...asked), clock);
  };
  return async (path, body) => {
    try {
      return await (
        await (loaded ??= load())
      )(path, body);
    } catch {
      // The code itself did not come: the same as no answer, and the next question tries again.
      loaded = null;
      return NO_ANSWER;
    }
  };
}

const NO_ANSWER = { ok: false, problem: { code: 'UNREACHABLE' } } as const;
