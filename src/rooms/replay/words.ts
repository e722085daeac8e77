import { defineWords, t } from '../../shared/terms.ts';

export const replayRoomWords = defineWords({
  title: t('Retour en arrière', 'Terug\u00ADkijken', 'Replay'),
  help: t('Revoir un moment du passé', 'Een moment van het verleden bekijken', 'Look back at a moment of the past'),
});
