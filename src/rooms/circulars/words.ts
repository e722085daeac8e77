import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';

export const circularsRoomWords = defineWords({ title: glossary.circulars });
