import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const drawingWords = defineWords({
  drawing: t('Dessin sur la carte', 'Tekening op de kaart', 'Drawing on the map'),
  help: {
    place: t(
      'Cliquez pour poser le point. Clavier : m, flèches, Entrée pose, Échap termine.',
      'Klik om het punt te zetten. Toetsenbord: m, pijlen, Enter zet, Esc eindigt.',
      'Click to set the point. Keyboard: m, arrows, Enter sets, Escape ends.',
    ),
    set: t(
      'Cliquez pour poser des points, un double-clic termine. Clavier : m, flèches, Entrée pose, Suppr retire, Échap termine. Alt : tout droit.',
      'Klik om punten te zetten, dubbelklik om te eindigen. Toetsenbord: m, pijlen, Enter zet, Del verwijdert, Esc eindigt. Alt: rechtdoor.',
      'Click to set points, double click to end. Keyboard: m, arrows, Enter sets, Delete removes, Escape ends. Alt: straight.',
    ),
    move: t(
      'Glissez un point pour le déplacer, un point creux pour en ajouter un. Clavier : page suivante ou précédente choisit, flèches déplacent, Suppr retire.',
      'Sleep een punt om het te verplaatsen, een hol punt om er een toe te voegen. Toetsenbord: Page Down of Up kiest, pijlen verplaatsen, Del verwijdert.',
      'Drag a point to move it, a hollow one to add one. Keyboard: Page down or up chooses, arrows move, Delete removes.',
    ),
    trace: t(
      'Glissez sur la carte pour entourer, ou donnez deux coins au clavier : flèches, Entrée.',
      'Sleep over de kaart om te omcirkelen, of geef twee hoeken met het toetsenbord: pijlen, Enter.',
      'Drag on the map to go round, or give two corners by keyboard: arrows, Enter.',
    ),
  },
  undo: t('Annuler le dernier trait', 'Laatste stap terug', 'Undo the step'),
  redo: t('Rétablir le trait', 'Stap opnieuw', 'Redo the step'),
  snapHint: t(
    'Aux rues et aux autres formes qui sont proches',
    'Aan straten en andere vormen dichtbij',
    'To streets and other shapes that are near',
  ),
  snap: t('Accrocher', 'Vastklikken', 'Snap'),
  streets: t('Suivre les rues', 'Straten volgen', 'Follow the streets'),
  done: t('Terminer le tracé', 'Klaar met tekenen', 'Finish drawing'),
  count: t(
    (count: number) => `${count} ${plural('fr', count, 'point', 'points')}`,
    (count) => `${count} ${plural('nl', count, 'punt', 'punten')}`,
    (count) => `${count} ${plural('en', count, 'point', 'points')}`,
  ),
  look: t('Cadrer la forme', 'Vorm in beeld brengen', 'Frame the shape'),
  drawOnMap: t('Dessiner sur la carte', 'Tekenen op de kaart', 'Draw on the map'),
});
