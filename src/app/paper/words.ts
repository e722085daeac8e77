import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const paperWords = defineWords({
  changeKinds: deskGlossary.changeKinds,
  print: deskGlossary.print,
  sheet: t('Feuille imprimée', 'Afgedrukt blad', 'Printed sheet'),
  operations: t('Carte et listes', 'Kaart en lijsten', 'Map and lists'),
  wholeRegion: deskGlossary.regionName,
  noFilters: t('aucun', 'geen', 'none'),
  recordingOf: t(
    'PASSÉ, d’un enregistrement : ce que l’on savait le',
    'VERLEDEN, uit een opname: wat men wist op',
    'PAST, from a recording: what was known on',
  ),
  pastOf: t('PASSÉ : ce que l’on savait le', 'VERLEDEN: wat men wist op', 'PAST: what was known on'),
  dataOf: t('État des données', 'Toestand van de gegevens', 'Data as of'),
  noData: t('aucune donnée reçue', 'geen gegevens ontvangen', 'no data received'),
  seat: glossary.seat,
  address: t('Adresse de cette vue', 'Adres van deze weergave', 'Address of this view'),
  source: t(
    'Fond : © les contributeurs d’OpenStreetMap, ODbL. Données : voir l’adresse.',
    'Ondergrond: © OpenStreetMap-bijdragers, ODbL. Gegevens: zie het adres.',
    'Base map: © OpenStreetMap contributors, ODbL. Data: see the address.',
  ),
  otherBase: t(
    (name: string) => `« ${name} » n’a pas pu être imprimé : ceci est le fond intégré.`,
    (name) => `“${name}” kon niet afgedrukt worden: dit is de ingebouwde kaart.`,
    (name) => `“${name}” could not be printed: this is the built-in map.`,
  ),
  preparing: t('La carte est préparée…', 'De kaart wordt voorbereid…', 'The map is being prepared…'),
  outside: t(
    (count: number) => `${count} hors de la carte`,
    (count) => `${count} buiten de kaart`,
    (count) => `${count} beyond the map`,
  ),
  unplaced: t(
    (count: number) => `${count} sans localisation`,
    (count) => `${count} zonder locatie`,
    (count) => `${count} without a location`,
  ),
  others: t(
    '+n : n autres signes au même endroit',
    '+n: nog n tekens op dezelfde plaats',
    '+n: n more signs at the same place',
  ),
  size: t('Papier', 'Papier', 'Paper'),
  scale: t('Échelle de la carte', 'Schaal van de kaart', 'Scale of the map'),
  fit: t('Comme à l’écran', 'Zoals op het scherm', 'As on the screen'),
  withMap: t('Avec la carte', 'Met de kaart', 'With the map'),
  printNow: t('Imprimer cette page', 'Deze pagina afdrukken', 'Print this page'),
  hint: t(
    'Laissez l’échelle de l’imprimante à 100 % : l’échelle de la carte est alors exacte.',
    'Laat de schaal van de printer op 100 %: dan klopt de schaal van de kaart.',
    'Leave the printer’s scale at 100 %: the scale of the map is then true.',
  ),
});
