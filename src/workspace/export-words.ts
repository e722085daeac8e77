import { deskGlossary } from '../shared/desk-glossary.ts';
import { defineWords, t } from '../shared/terms.ts';

/** The words of what saves a list as a file. */
export const exportWords = defineWords({
  export: deskGlossary.exportCsv,
  exportFailed: t(
    'L’export a échoué : il faut une connexion au serveur. Réessayez.',
    'De export is mislukt: er is verbinding met de server nodig. Probeer opnieuw.',
    'The export failed: it needs the server. Try again.',
  ),
});
