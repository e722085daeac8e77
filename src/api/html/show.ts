import type { Language } from '../../shared/vocabulary.ts';
import type { Call } from '../calls.ts';
import type { Content } from './frame.ts';

/** How a page shows an answer, which it reads as any program would: what a program may not see is not there. */
export type Show<D> = (data: D, call: Call, language: Language) => Content;
