import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const wallRoomWords = defineWords({
  title: glossary.wall,
  help: t(
    'Mur d’images : plein écran, sans détail de la veille',
    'Videowand: heel het scherm, zonder details van de monitoring',
    'Wall: the whole screen, without details of the watch',
  ),
});
