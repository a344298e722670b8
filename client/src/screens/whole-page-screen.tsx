import { PrimaryButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import type { SentenceKey } from '../words/catalog.ts';
import { sayWith } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

/** What happened, what is safe, more where it helps, and the one thing to do (null: nothing here can be pressed). */
interface PageWords {
  readonly what: SentenceKey;
  readonly safe: SentenceKey;
  readonly help: SentenceKey | null;
  readonly action: SentenceKey | null;
}

const PAGES = {
  'needs-https': { what: 'page.https.what', safe: 'page.https.safe', help: 'page.https.do', action: null },
  gone: { what: 'page.gone.what', safe: 'page.gone.safe', help: null, action: 'page.to-front' },
  erased: { what: 'page.erased.what', safe: 'page.erased.safe', help: null, action: 'page.to-front' },
  'let-go': { what: 'page.let-go.what', safe: 'page.let-go.safe', help: null, action: 'page.to-front' },
  unknown: { what: 'page.unknown.what', safe: 'page.unknown.safe', help: null, action: 'page.to-front' },
  'no-key': {
    what: 'page.no-key.what',
    safe: 'page.no-key.safe',
    help: 'page.no-key.help',
    action: 'page.to-front',
  },
  'server-full': {
    what: 'page.server-full.what',
    safe: 'page.server-full.safe',
    help: null,
    action: 'action.try-again',
  },
  'storage-not-kept': {
    what: 'page.storage.what',
    safe: 'page.storage.safe',
    help: 'page.storage.help',
    action: 'action.try-again',
  },
  update: { what: 'page.update.what', safe: 'page.update.safe', help: null, action: 'page.update.do' },
  unreadable: {
    what: 'page.unreadable.what',
    safe: 'page.unreadable.safe',
    help: null,
    action: 'page.unreadable.do',
  },
  'old-browser': {
    what: 'page.old-browser.what',
    safe: 'page.old-browser.safe',
    help: 'page.old-browser.help',
    action: null,
  },
  elsewhere: {
    what: 'page.elsewhere.what',
    safe: 'page.elsewhere.safe',
    help: null,
    action: 'page.elsewhere.do',
  },
  unreachable: {
    what: 'page.unreachable.what',
    safe: 'page.unreachable.safe',
    help: null,
    action: 'action.try-again',
  },
  finding: { what: 'page.finding.what', safe: 'page.finding.safe', help: null, action: null },
  'invite-gone': { what: 'join.gone', safe: 'join.gone-more', help: null, action: 'page.to-front' },
  'invite-altered': { what: 'join.altered', safe: 'join.altered-more', help: null, action: 'page.to-front' },
  'invite-here': { what: 'join.here', safe: 'join.here-more', help: null, action: 'landing.return' },
  'invite-own': { what: 'join.own', safe: 'join.own-more', help: null, action: 'landing.return' },
  'signed-out': {
    what: 'page.signed-out.what',
    safe: 'page.signed-out.safe',
    help: 'page.signed-out.help',
    action: 'page.signed-out.do',
  },
  'device-link-gone': {
    what: 'page.device-link-gone.what',
    safe: 'page.device-link-gone.safe',
    help: null,
    action: 'page.to-front',
  },
  'lock-fetching': {
    what: 'page.lock-fetching.what',
    safe: 'page.lock-fetching.safe',
    help: null,
    action: null,
  },
  'lock-outside': {
    what: 'page.lock-outside.what',
    safe: 'page.lock-outside.safe',
    help: 'page.lock-outside.help',
    action: 'page.signed-out.do',
  },
  'lock-unverified': {
    what: 'page.lock-unverified.what',
    safe: 'page.lock-unverified.safe',
    help: 'page.lock-unverified.help',
    action: 'page.to-front',
  },
  'lock-went-back': {
    what: 'page.lock-went-back.what',
    safe: 'page.lock-went-back.safe',
    help: 'page.lock-went-back.help',
    action: 'action.try-again',
  },
  'other-seat': {
    what: 'page.other-seat.what',
    safe: 'page.other-seat.safe',
    help: null,
    action: 'page.to-front',
  },
} as const satisfies Readonly<Record<string, PageWords>>;

export type WholePage = keyof typeof PAGES;

export const WHOLE_PAGES = Object.keys(PAGES) as readonly WholePage[];

interface WholePageProps extends BarActions {
  readonly page: WholePage;
  /** The one thing to do; absent while it cannot be done. */
  readonly onAction: (() => void) | undefined;
}

/** Only when nothing else can be shown: what happened, what is safe, one thing to do. Nobody is blamed. */
export function WholePageScreen(props: WholePageProps) {
  const words: PageWords = PAGES[props.page];
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        words.action === null ? null : (
          <PrimaryButton onPress={props.onAction}>{sayWith(words.action, {})}</PrimaryButton>
        )
      }
    >
      <div className="stack">
        <TwoCircles
          relation="apart"
          size="small"
          isBreathing={props.page === 'finding' || props.page === 'lock-fetching'}
        />
        <h1 className="display">{sayWith(words.what, {})}</h1>
        <p className="prompt">{sayWith(words.safe, {})}</p>
        {words.help === null ? null : <p className="text">{sayWith(words.help, {})}</p>}
      </div>
    </DoorFrame>
  );
}
