import { lazy, Suspense, type ComponentProps } from 'react';

const load = async () => import('./talk-moments.ts');

const Parts = {
  HeavyFold: lazy(async () => ({ default: (await load()).HeavyFold })),
  HeavyQuestion: lazy(async () => ({ default: (await load()).HeavyQuestion })),
  HelpingWords: lazy(async () => ({ default: (await load()).HelpingWords })),
  TakeBack: lazy(async () => ({ default: (await load()).TakeBack })),
  WordingHintNote: lazy(async () => ({ default: (await load()).WordingHintNote })),
};

/** Nothing stands there until it has come: none of it holds up a turn. */
export function HeavyFold(props: ComponentProps<typeof Parts.HeavyFold>) {
  return (
    <Suspense fallback={null}>
      <Parts.HeavyFold {...props} />
    </Suspense>
  );
}

export function HeavyQuestion(props: ComponentProps<typeof Parts.HeavyQuestion>) {
  return (
    <Suspense fallback={null}>
      <Parts.HeavyQuestion {...props} />
    </Suspense>
  );
}

export function HelpingWords(props: ComponentProps<typeof Parts.HelpingWords>) {
  return (
    <Suspense fallback={null}>
      <Parts.HelpingWords {...props} />
    </Suspense>
  );
}

export function TakeBack(props: ComponentProps<typeof Parts.TakeBack>) {
  return (
    <Suspense fallback={null}>
      <Parts.TakeBack {...props} />
    </Suspense>
  );
}

export function WordingHintNote(props: ComponentProps<typeof Parts.WordingHintNote>) {
  return (
    <Suspense fallback={null}>
      <Parts.WordingHintNote {...props} />
    </Suspense>
  );
}
