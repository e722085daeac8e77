import { deskGlossary } from '../../shared/desk-glossary.ts';
import { exchangeGlossary } from '../../shared/exchange-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const ownWords = defineWords({
  title: exchangeGlossary.ownLayers,
  intro: t(
    'Ces couches restent sur cet appareil, pour votre poste ; personne d’autre ne les voit.',
    'Deze lagen blijven op dit toestel, voor uw post; niemand anders ziet ze.',
    'These layers stay on this device, for your seat; nobody else sees them.',
  ),
  none: t('Aucune couche propre.', 'Geen eigen lagen.', 'No layers of your own.'),
  manage: t('Gérer les couches propres', 'Eigen lagen beheren', 'Manage own layers'),
  nameless: t('Sans nom', 'Zonder naam', 'Without a name'),
  values: t('Valeurs du fichier', 'Waarden uit het bestand', 'Values of the file'),
  description: t('Texte', 'Tekst', 'Text'),
  start: deskGlossary.startTime,
  end: deskGlossary.endTime,
  name: exchangeGlossary.layerName,
  colour: t('Couleur', 'Kleur', 'Colour'),
  colours: {
    green: t('Vert', 'Groen', 'Green'),
    teal: t('Sarcelle', 'Groenblauw', 'Teal'),
    indigo: t('Indigo', 'Indigo', 'Indigo'),
    pink: t('Rose', 'Roze', 'Pink'),
    brown: t('Brun', 'Bruin', 'Brown'),
    grey: t('Gris', 'Grijs', 'Grey'),
  },
  shown: t('Sur la carte', 'Op de kaart', 'On the map'),
  up: t(
    (name: string) => `Monter ${name}`,
    (name) => `${name} omhoog`,
    (name) => `Move ${name} up`,
  ),
  down: t(
    (name: string) => `Descendre ${name}`,
    (name) => `${name} omlaag`,
    (name) => `Move ${name} down`,
  ),
  goTo: deskGlossary.show,
  share: t('Enregistrer comme fichier', 'Als bestand opslaan', 'Save as a file'),
  remove: t('Supprimer', 'Verwijderen', 'Remove'),
  removed: t(
    (name: string) => `Couche « ${name} » supprimée.`,
    (name) => `Laag “${name}” verwijderd.`,
    (name) => `Layer “${name}” removed.`,
  ),
  undo: exchangeGlossary.undo,
  rows: t(
    (count: string, unplaced: number) => `${count} éléments${unplaced > 0 ? `, dont ${unplaced} sans lieu` : ''}`,
    (count, unplaced) => `${count} elementen${unplaced > 0 ? `, waarvan ${unplaced} zonder plaats` : ''}`,
    (count, unplaced) => `${count} items${unplaced > 0 ? `, ${unplaced} without a place` : ''}`,
  ),
  lost: t(
    'Les données de cette couche ne sont plus sur cet appareil. Supprimez-la, ou importez le fichier à nouveau.',
    'De gegevens van deze laag staan niet meer op dit toestel. Verwijder ze, of importeer het bestand opnieuw.',
    'The data of this layer are no longer on this device. Remove it, or import the file again.',
  ),
  notOnPaper: t(
    (count: number) =>
      `${count} ${plural('fr', count, 'couche propre n’est pas encore chargée', 'couches propres ne sont pas encore chargées')}.`,
    (count) =>
      `${count} ${plural('nl', count, 'eigen laag is nog niet geladen', 'eigen lagen zijn nog niet geladen')}.`,
    (count) => `${count} ${plural('en', count, 'own layer is', 'own layers are')} not loaded yet.`,
  ),
  kind: t('Couche propre', 'Eigen laag', 'Own layer'),
});
