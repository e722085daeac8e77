import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const searchWords = defineWords({
  search: glossary.search,
  lists: t('Listes', 'Lijsten', 'Lists'),
  filter: t(
    (text: string) => `Filtrer les listes : « ${text} »`,
    (text: string) => `De lijsten filteren: “${text}”`,
    (text: string) => `Filter the lists: “${text}”`,
  ),
  asPlace: t('Comme lieu du formulaire', 'Als plaats van het formulier', 'As the place of the form'),
  asLens: t('Comme ressort', 'Als werkgebied', 'As the scope'),
  nothing: deskGlossary.nothingMatches,
  searching: t('Recherche…', 'Bezig met zoeken…', 'Searching…'),
  noStreets: t(
    'Les rues n’ont pas pu être chargées : la recherche se fait sans elles.',
    'De straten konden niet geladen worden: er wordt zonder gezocht.',
    'The streets could not be loaded: the search goes without them.',
  ),
  count: t(
    (n: number) => `${n} ${plural('fr', n, 'réponse', 'réponses')}`,
    (n: number) => `${n} ${plural('nl', n, 'antwoord', 'antwoorden')}`,
    (n: number) => `${n} ${plural('en', n, 'answer', 'answers')}`,
  ),
  action: deskGlossary.action,
  kinds: {
    street: t('Rue', 'Straat', 'Street'),
    square: t('Place', 'Plein', 'Square'),
    crossing: t('Carrefour', 'Kruispunt', 'Crossing'),
    commune: glossary.commune,
    zone: glossary.policeZone,
    metro: t('Station de métro', 'Metrostation', 'Metro station'),
    tram: t('Arrêt de tram', 'Tramhalte', 'Tram stop'),
    train: t('Gare ferroviaire', 'Treinstation', 'Railway station'),
    line: deskGlossary.line,
    police: t('Poste de police', 'Politiepost', 'Police station'),
    hospital: t('Hôpital', 'Ziekenhuis', 'Hospital'),
    'fire-station': t('Caserne de pompiers', 'Brandweerkazerne', 'Fire station'),
    'town-hall': t('Maison communale', 'Gemeentehuis', 'Town hall'),
    courthouse: t('Palais de justice', 'Gerechtsgebouw', 'Courthouse'),
    school: t('École', 'School', 'School'),
    university: t('Enseignement supérieur', 'Hoger onderwijs', 'University'),
    worship: t('Lieu de culte', 'Gebedshuis', 'Place of worship'),
    museum: t('Musée', 'Museum', 'Museum'),
    venue: t('Salle', 'Zaal', 'Venue'),
    market: t('Marché', 'Markt', 'Market'),
    stadium: t('Stade', 'Stadion', 'Stadium'),
    care: t('Soins', 'Zorg', 'Care'),
    fuel: t('Station-service', 'Tankstation', 'Fuel station'),
    park: t('Parc', 'Park', 'Park'),
    wood: t('Bois', 'Bos', 'Wood'),
    cemetery: t('Cimetière', 'Begraafplaats', 'Cemetery'),
    point: deskGlossary.coordinates,
  },
});
