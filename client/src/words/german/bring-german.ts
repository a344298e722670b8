import { bringGuideWords } from '../guide-wording.ts';
import { bringSentences } from '../say.ts';
import { germanAfterWords } from './after-guide.ts';
import { germanCatalog } from './catalog.ts';
import { germanDailyWords } from './daily-guide.ts';
import { germanGuideTitles } from './guide-titles.ts';
import { germanHonestWords } from './honest-guide.ts';
import { germanWeeklyWords } from './weekly-guide.ts';

/** The words of every step of every guide in German, by step id. */
export const germanGuideWords = {
  ...germanHonestWords,
  ...germanDailyWords,
  ...germanAfterWords,
  ...germanWeeklyWords,
};

export function bringGerman(): void {
  bringSentences('de', germanCatalog);
  bringGuideWords('de', { steps: germanGuideWords, titles: germanGuideTitles });
}
