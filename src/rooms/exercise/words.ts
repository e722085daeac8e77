import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';

export const exerciseRoomWords = defineWords({ title: glossary.exercise });
