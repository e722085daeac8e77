import { deskGlossary } from '../shared/desk-glossary.ts';
import { defineWords, t } from '../shared/terms.ts';
import { plural } from '../shared/words.ts';

/** The words of what saves a list as a file. */
export const exportWords = defineWords({
  export: deskGlossary.export,
  exportCsv: deskGlossary.exportCsv,
  left: {
    missing: t(
      (count: number) =>
        `${count} ${plural('fr', count, 'élément absent', 'éléments absents')} : supprimés depuis, ou refusés à ce poste.`,
      (count) =>
        `${count} ${plural('nl', count, 'element ontbreekt', 'elementen ontbreken')}: intussen verwijderd, of aan deze post geweigerd.`,
      (count) =>
        `${count} ${plural('en', count, 'item is', 'items are')} left out: deleted since, or refused to this seat.`,
    ),
    watch: t(
      (count: number) =>
        `${count} ${plural('fr', count, 'alerte', 'alertes')} de la veille : elles ne sortent jamais comme message CAP.`,
      (count) =>
        `${count} ${plural('nl', count, 'signaal', 'signalen')} van de monitoring: die gaan nooit als CAP-bericht naar buiten.`,
      (count) => `${count} ${plural('en', count, 'alert', 'alerts')} of the watch left out: they never go out as CAP.`,
    ),
    unsent: t(
      (count: number) =>
        `${count} ${plural('fr', count, 'alerte annulée', 'alertes annulées')} avant d’être sorties : rien à annuler.`,
      (count) =>
        `${count} ${plural('nl', count, 'signaal', 'signalen')} ingetrokken vóór er iets naar buiten ging: niets in te trekken.`,
      (count) => `${count} ${plural('en', count, 'alert', 'alerts')} left out: cancelled before anything went out.`,
    ),
    elsewhere: t(
      (count: number) =>
        `${count} ${plural('fr', count, 'élément', 'éléments')} d’autres listes : ce format n’en contient pas.`,
      (count) =>
        `${count} ${plural('nl', count, 'element', 'elementen')} van andere lijsten: dit formaat bevat ze niet.`,
      (count) =>
        `${count} ${plural('en', count, 'item', 'items')} of other lists left out: this format holds none of them.`,
    ),
  },
  exportFailed: t(
    'L’export a échoué : il faut une connexion au serveur. Réessayez.',
    'De export is mislukt: er is verbinding met de server nodig. Probeer opnieuw.',
    'The export failed: it needs the server. Try again.',
  ),
});
