import { glossary } from '../../shared/glossary.ts';
import { defineWords } from '../../shared/terms.ts';

export const eventsRoomWords = defineWords({
  title: glossary.publicOrder,
});
