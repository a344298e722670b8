export { helpWords } from './help-words.ts';
