import { useState } from 'react';
import { readQuestions, writeQuestions, type OwnQuestion } from '../device/own-questions.ts';
import { tabStorage } from '../device/platform.ts';

export interface Questions {
  readonly all: readonly OwnQuestion[];
  readonly set: (questions: readonly OwnQuestion[]) => void;
}

/** This partner's own questions: on this device alone, gone with the tab (see own-questions.ts). */
export function useOwnQuestions(room: string): Questions {
  const [all, setAll] = useState(() => readQuestions(tabStorage(), room));
  const set = (questions: readonly OwnQuestion[]): void => {
    setAll(questions);
    writeQuestions(tabStorage(), room, questions);
  };
  return { all, set };
}
