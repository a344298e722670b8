import { describe, expect, it } from 'vitest';
import { checkEnd, checkStep, type Progress } from './checks.ts';
import { count, type Counts } from './faulty-store.ts';
import { flush } from './virtual-time.ts';
import { World } from './world.ts';

const RUNS = Number(process.env['HEARD_RUNS'] ?? 500);
const STEPS = 160;
const FIXED_SEEDS = 250;

/** `HEARD_SEED=7 npx vitest run tests/simulation` replays one run. */
function seeds(): readonly number[] {
  const given = process.env['HEARD_SEED'];
  if (given !== undefined) return [Number(given)];
  const fresh = Math.floor(performance.timeOrigin) % 1_000_000_000;
  return Array.from({ length: RUNS }, (_, at) => (at < FIXED_SEEDS ? at : fresh + at));
}

async function step(world: World): Promise<void> {
  const { random, time } = world;
  const draw = random.next();
  if (draw < 0.6) random.pick(world.devices).act();
  else if (draw < 0.66) for (const device of world.devices) device.act();
  else if (draw < 0.7) random.pick(world.devices).look();
  else if (draw < 0.74) random.pick(world.devices).disconnect();
  else if (draw < 0.82) await random.pick(world.devices).reconnect();
  else if (draw < 0.84) world.killProcess(random.below(2));
  else if (draw < 0.88) restart(world);
  else if (draw < 0.97) await time.pass(random.below(3000));
  else await time.pass(random.below(120_000));
  await flush();
  if (random.chance(0.5)) await time.pass(250);
}

function restart(world: World): void {
  world.processes.forEach(({ alive }, number) => {
    if (!alive) world.startProcess(number);
  });
}

async function run(seed: number, counts: Counts): Promise<void> {
  const world = new World(seed, counts);
  await world.begin();
  const progress: Progress = { saved: 0, heard: [] };
  for (let number = 0; number < STEPS; number += 1) {
    await step(world);
    checkStep(world, progress);
  }
  await world.heal();
  checkStep(world, progress);
  await checkEnd(world);
  counts['saved'] = (counts['saved'] ?? 0) + world.saved.length;
  count(counts, 'runs');
}

describe('rooms under faults', () => {
  it('keeps what it acknowledged, once, and shows both partners one state', async () => {
    const counts: Counts = {};
    for (const seed of seeds()) {
      try {
        await run(seed, counts);
      } catch (error) {
        throw new Error(`HEARD_SEED=${seed} failed: ${String(error)}`, { cause: error });
      }
    }
    expect(counts['runs']).toBe(seeds().length);
    if (process.env['HEARD_SEED'] !== undefined) return;
    if (process.env['HEARD_COUNTS'] !== undefined)
      process.stdout.write(`${JSON.stringify(counts, null, 1)}\n`);
    const least = {
      accepted: 10,
      refused: 3,
      'process killed': 1,
      'connections lost': 1,
      'note lost': 1,
      saved: 20,
    };
    for (const [what, perRun] of Object.entries(least)) {
      expect([what, (counts[what] ?? 0) > perRun * RUNS * 0.5]).toEqual([what, true]);
    }
    for (const what of [
      'save conflicts',
      'save unknown',
      'save refused',
      'commands repeated',
      'accepted send-piece',
      'accepted hand-over',
    ]) {
      expect([what, (counts[what] ?? 0) > RUNS / 20]).toEqual([what, true]);
    }
  });
});
