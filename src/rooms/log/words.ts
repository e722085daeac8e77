import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';

export const logRoomWords = defineWords({ title: glossary.log });
