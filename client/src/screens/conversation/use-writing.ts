import { useCallback, useEffect, useRef, useState } from 'react';
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
      if (answer.ok)
        set(latest.current.startsWith(text) ? latest.current.slice(text.length).trimStart() : latest.current);
    };
    sendPiece(text.trim()).then(answered, () => answered({ ok: false, notSent: true }));
  }, [sendPiece, set]);
  return { draft: kept.text, setDraft: set, isSending, said, send };
}
