import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Answer } from '@heard/shared/protocol';
import type { NotSent } from '../../room/room-port.ts';
import { answerSentence } from './answer-sentence.ts';
import { fits, isBlank } from './draft-text.ts';
import type { Sentence } from './sentence.ts';

/** The draft of the next piece on this device, and its way to the other. */
export interface Writing {
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  readonly isSending: boolean;
  /** Why the last piece did not go out; its text is still in the draft. */
  readonly said: Sentence | null;
  readonly send: () => void;
  /** How many pieces have arrived from this screen. */
  readonly sent: number;
}

interface DraftStore {
  readonly text: string;
  readonly set: (text: string) => void;
}

export function useWriting(
  sendPiece: (text: string) => Promise<Answer | NotSent>,
  kept: DraftStore,
): Writing {
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<Sentence | null>(null);
  const [sent, setSent] = useState(0);
  const underWay = useRef(false);
  const latest = useRef(kept.text);
  useEffect(() => {
    latest.current = kept.text;
  }, [kept.text]);
  const { set } = kept;
  const send = useCallback((): void => {
    const text = latest.current;
    if (underWay.current || isBlank(text) || !fits(text)) return;
    underWay.current = true;
    setSending(true);
    const answered = (answer: Answer | NotSent): void => {
      underWay.current = false;
      setSending(false);
      setSaid(answerSentence(answer));
      // What was typed while the piece was on its way is a new draft and stays.
      if (answer.ok) setSent((count) => count + 1);
      if (answer.ok)
        set(latest.current.startsWith(text) ? latest.current.slice(text.length).trimStart() : latest.current);
    };
    sendPiece(text.trim()).then(answered, () => answered({ ok: false, notSent: true }));
  }, [sendPiece, set]);
  return { draft: kept.text, setDraft: set, isSending, said, send, sent };
}

/** The send button goes when its piece has arrived: the focus it leaves behind comes back to where one writes. */
export function useFocusAfterSending(field: RefObject<HTMLTextAreaElement | null>, sent: number): void {
  const before = useRef(sent);
  useEffect(() => {
    if (before.current === sent) return;
    before.current = sent;
    if (document.activeElement === document.body) field.current?.focus();
  }, [field, sent]);
}
