import { defineWords, t } from '../shared/terms.ts';

export const placeWords = defineWords({
  coming: t('Les rues arrivent…', 'De straten komen eraan…', 'The streets are on their way…'),
  outside: t(
    (point: string) => `${point} est hors de la Région de Bruxelles-Capitale : donnez un point à l’intérieur.`,
    (point: string) => `${point} ligt buiten het Brussels Hoofdstedelijk Gewest: geef een punt erbinnen.`,
    (point: string) => `${point} is outside the Brussels-Capital Region: give a point inside.`,
  ),
});
