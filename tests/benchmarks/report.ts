import { cpus, loadavg, totalmem } from 'node:os';
import { median, type Figure } from './figures.ts';

/** The table as it stands in the README: one line a measure, medians over the rounds. */
export function report(figures: readonly Figure[], today: Date): string {
  return [machineLine(today), '', ...table(figures)].join('\n');
}

function machineLine(today: Date): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [, load = 0] = loadavg();
  const day = today.toISOString().slice(0, 10);
  return `${day} · ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB · Node ${process.versions.node} · ${process.platform}, loopback · load over the last 5 minutes ${load.toFixed(1)}`;
}

function table(figures: readonly Figure[]): readonly string[] {
  return [
    '| Measure | Heard | Beside it | Ratio (least–most of the rounds) | Goal | |',
    '| --- | ---: | ---: | --- | --- | --- |',
    ...figures.map(
      (figure) =>
        `| ${figure.measure} | ${value(median(figure.product), figure.unit)} | ${besideOf(figure)} | ${ratioOf(figure)} | ${goalOf(figure)} | ${verdict(figure)} |`,
    ),
  ];
}

function besideOf({ beside, unit }: Figure): string {
  return beside ? `${value(median(beside.values), unit)} (${beside.name})` : '';
}

function ratios({ product, beside }: Figure): readonly number[] {
  return beside ? product.map((ours, round) => ours / (beside.values[round] ?? Number.NaN)) : [];
}

function ratioOf(figure: Figure): string {
  const all = ratios(figure);
  if (all.length === 0) return spread(figure);
  return `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
}

/** Where nothing stands beside it, the least and the most of the value itself. */
function spread({ product, unit }: Figure): string {
  return `(${value(Math.min(...product), unit)}–${value(Math.max(...product), unit)})`;
}

function goalOf({ goal, unit }: Figure): string {
  if (goal === null) return '';
  if (goal.kind === 'ratio') return `≤ ${goal.most} ×`;
  if (goal.kind === 'value') return `≤ ${value(goal.most, unit)}`;
  return `≤ ${value(median(goal.most), unit)}: ${goal.says}`;
}

function verdict(figure: Figure): string {
  const { goal, product } = figure;
  if (goal === null) return '';
  if (goal.kind === 'ratio') return median(ratios(figure)) <= goal.most ? 'met' : 'missed';
  if (goal.kind === 'value') return median(product) <= goal.most ? 'met' : 'missed';
  return median(product) <= median(goal.most) ? 'met' : 'missed';
}

function value(amount: number, unit: string): string {
  const digits = Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 10 ? 1 : 2;
  return `${amount.toFixed(digits)} ${unit}`;
}
