import { helpWords } from '@heard/shared/help';
import type { HelpCountry, HelpLine, HelpLines } from '@heard/shared/protocol';

/** A page that needs no script: what goes into the built frame (client/plain.html). HTML, escaped. */
export interface PlainPage {
  readonly main: string;
  readonly action: string;
}

type Word = keyof typeof helpWords;

/** The words with their values in place, ready for HTML. */
function say(key: Word, values: Readonly<Record<string, string>> = {}): string {
  const sentence = helpWords[key].replaceAll("'", '’');
  return escapeHtml(sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? ''));
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** "Is this right for us?": readable without a room, without scripts and without keeping anything. */
export function rightForUsPage(lines: HelpLines): PlainPage {
  return {
    main: stack([
      `<h1 class="display">${say('right.title')}</h1>`,
      `<p class="prompt">${say('right.for')}</p>`,
      `<p class="text">${say('right.afraid')}</p>`,
      countries(lines),
      `<p class="text">${say('right.device')}</p>`,
      `<p class="small">${say('right.stores')}</p>`,
    ]),
    action: leaveAndBack(),
  };
}

/** Help for whoever comes by its address: without scripts, or with the app not to be had. */
export function helpPage(lines: HelpLines): PlainPage {
  return {
    main: stack([
      `<h1 class="display">${say('help.title')}</h1>`,
      `<p class="text">${say('help.text')}</p>`,
      `<p class="text">${say('help.danger-anywhere')}</p>`,
      countries(lines),
      `<h2 class="title">${say('help.limits-title')}</h2>`,
      `<p class="text">${say('help.limits-not')}</p>`,
      `<p class="text">${say('help.limits-seen')}</p>`,
    ]),
    action: leaveAndBack(),
  };
}

function leaveAndBack(): string {
  return (
    `<a class="primary-button" href="/leave" data-leave rel="nofollow noreferrer">${say('right.leave')}</a>` +
    `<a class="quiet-button" href="/">${say('help.to-front')}</a>`
  );
}

function stack(parts: readonly string[]): string {
  return `<div class="stack">${parts.join('')}</div>`;
}

/** All of them, one under the other, so that everything can be read, searched and printed without a script. */
function countries({ countries: all, elsewhere }: HelpLines): string {
  const jumps = all.map(
    ({ country, label }) => `<li><a class="help-link" href="#${country}">${escapeHtml(label)}</a></li>`,
  );
  return (
    `<nav aria-label="${say('help.choose')}"><ul class="plain-list help-countries">${jumps.join('')}` +
    `<li><a class="help-link" href="#elsewhere">${say('help.elsewhere')}</a></li></ul></nav>` +
    all.map(countrySection).join('') +
    `<section class="help-country" id="elsewhere"><h2 class="title">${say('help.elsewhere')}</h2>` +
    `<p class="text">${say('help.elsewhere-text')}</p>${site(elsewhere.site, elsewhere.name)}</section>`
  );
}

function countrySection(entry: HelpCountry): string {
  const isChecked = entry.lines.every(({ checkedOn }) => checkedOn !== null);
  return (
    `<section class="help-country" id="${entry.country}"><h2 class="title">${escapeHtml(entry.label)}</h2>` +
    `<p class="text">${say('help.danger', { number: entry.emergency })}</p>` +
    `<ul class="plain-list help-lines">${entry.lines.map(lineItem).join('')}</ul>` +
    `<p class="small">${say(isChecked ? 'help.verified' : 'help.verify')}</p></section>`
  );
}

function lineItem(line: HelpLine): string {
  const { phone } = line;
  const call =
    phone === null
      ? ''
      : `<a class="help-link" href="tel:${phone.replaceAll(' ', '')}">${say('help.call', { phone })}</a>`;
  const short = line.site.replace('https://', '').replace('www.', '');
  return (
    `<li class="help-line"><p class="label">${say(`help.kind.${line.kind}`)}</p>` +
    `<h3 class="title">${escapeHtml(line.name)}</h3><p class="row">${call}${site(line.site, null, short)}</p>` +
    `<p class="label">${line.checkedOn === null ? say('help.not-checked') : say('help.checked', { date: line.checkedOn })}</p></li>`
  );
}

function site(href: string, name: string | null, short = ''): string {
  const label = name === null ? say('help.visit', { site: short }) : escapeHtml(name);
  return `<a class="help-link" href="${escapeHtml(href)}" rel="noreferrer noopener" target="_blank">${label}</a>`;
}
