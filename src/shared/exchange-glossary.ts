import { t } from './terms.ts';

/** What the import, the layers of one's own and the tools of the desk all say. */
export const exchangeGlossary = {
  import: t('Importer', 'Importeren', 'Import'),
  ownLayers: t('Couches propres', 'Eigen lagen', 'Own layers'),
  layerName: t('Nom de la couche', 'Naam van de laag', 'Name of the layer'),
  undo: t('Défaire', 'Actie ongedaan maken', 'Undo'),
};
