import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const viewsWords = defineWords({
  title: t('Vues enregistrées', 'Opgeslagen weergaven', 'Saved views'),
  intro: t(
    'Une vue retient le ressort, les filtres, les couches, la salle et la position de la carte. Elle reste sur cet appareil.',
    'Een weergave onthoudt werkgebied, filters, lagen, zaal en plaats van de kaart. Ze blijft op dit toestel.',
    'A view keeps scope, filters, layers, room and where the map is. It stays on this device.',
  ),
  name: t('Nom de la vue actuelle', 'Naam van de huidige weergave', 'Name of the present view'),
  save: deskGlossary.save,
  replace: t('Remplacer', 'Vervangen', 'Replace'),
  exists: t(
    (name: string) => `Il y a déjà une vue « ${name} » : choisissez un autre nom, ou remplacez-la.`,
    (name) => `Er is al een weergave “${name}”: kies een andere naam, of vervang ze.`,
    (name) => `There is already a view “${name}”: choose another name, or replace it.`,
  ),
  none: t('Aucune vue enregistrée.', 'Geen opgeslagen weergave.', 'No saved view.'),
  remove: t(
    (name: string) => `Supprimer ${name}`,
    (name) => `${name} verwijderen`,
    (name) => `Remove ${name}`,
  ),
  removed: t(
    (name: string) => `Vue « ${name} » supprimée.`,
    (name) => `Weergave “${name}” verwijderd.`,
    (name) => `View “${name}” removed.`,
  ),
  restore: t('La rétablir', 'Terugzetten', 'Put it back'),
  export: t('Exporter dans un fichier', 'Naar een bestand exporteren', 'Export to a file'),
  import: t('Importer un fichier', 'Een bestand importeren', 'Import a file'),
  imported: t(
    (count: number) => `${count} ${plural('fr', count, 'vue importée', 'vues importées')}.`,
    (count) => `${count} ${plural('nl', count, 'weergave', 'weergaven')} geïmporteerd.`,
    (count) => `${count} ${plural('en', count, 'view', 'views')} imported.`,
  ),
  unreadable: t(
    (count: number) => `${count} ${plural('fr', count, 'vue n’a pas pu être lue', 'vues n’ont pas pu être lues')}.`,
    (count) => `${count} ${plural('nl', count, 'weergave kon', 'weergaven konden')} niet gelezen worden.`,
    (count) => `${count} ${plural('en', count, 'view', 'views')} could not be read.`,
  ),
  noViewFile: t(
    'Ce fichier ne contient pas de vues : choisissez un fichier exporté d’ici.',
    'Dit bestand bevat geen weergaven: kies een bestand dat hier geëxporteerd is.',
    'There are no views in this file: choose one that was exported here.',
  ),
});

export const shareWords = defineWords({
  title: t('Partager', 'Delen', 'Share'),
  intro: t(
    'Qui ouvre cette adresse voit la même chose, avec les droits de son propre poste.',
    'Wie dit adres opent, ziet hetzelfde, met de rechten van de eigen post.',
    'Whoever opens this address sees the same, with the rights of their own seat.',
  ),
  address: t('Adresse', 'Adres', 'Address'),
  copy: t('Copier l’adresse', 'Adres kopiëren', 'Copy the address'),
  copied: t('Adresse copiée.', 'Adres gekopieerd.', 'Address copied.'),
  notCopied: t(
    'Le navigateur ne l’a pas permis : l’adresse est sélectionnée, copiez-la avec Ctrl+C.',
    'De browser stond het niet toe: het adres is geselecteerd, kopieer het met Ctrl+C.',
    'The browser did not allow it: the address is selected, copy it with Ctrl+C.',
  ),
  code: t('Code QR de cette adresse', 'QR-code van dit adres', 'QR code of this address'),
  tooLong: t(
    'L’adresse est trop longue pour un code QR : copiez-la.',
    'Het adres is te lang voor een QR-code: kopieer het.',
    'The address is too long for a QR code: copy it.',
  ),
});
