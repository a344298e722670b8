import { ownScript } from '../device/own-script.ts';
import type { StartTrialWorker } from './check-in-worker.ts';
import type { TrialAnswer } from './update-worker-messages.ts';
import workerUrl from './update-worker.ts?worker&url';

export const startUpdateWorker: StartTrialWorker = (heard) => {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<TrialAnswer>) => heard(data));
  worker.addEventListener('error', () => heard(null));
  return { post: (request) => worker.postMessage(request), terminate: () => worker.terminate() };
};
