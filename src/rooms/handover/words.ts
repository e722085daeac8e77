import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';

export const handoverRoomWords = defineWords({ title: glossary.handover });
