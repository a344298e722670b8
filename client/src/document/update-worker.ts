import { UpdateTrial } from './update-trial.ts';
import type { TrialAnswer, TrialRequest } from './update-worker-messages.ts';

/** Runs in a worker of its own: whatever an update does to it, the page goes on and may end it. */
let trial = new UpdateTrial([]);

const answer = (message: TrialAnswer): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  switch (data.kind) {
    case 'begin':
      trial = new UpdateTrial(data.trusted);
      answer({ kind: 'began' });
      return;
    case 'follow':
      trial.follow(data.update);
      return;
    case 'take': {
      const asked = data.alone ? new UpdateTrial([]) : trial;
      answer({ kind: 'outcome', outcome: asked.take(data.update) });
      return;
    }
    default:
      data satisfies never;
  }
});
