import { defineWords, t } from '../../shared/terms.ts';

export const openRecordingWords = defineWords({
  open: t('Ouvrir un enregistrement', 'Een opname openen', 'Open a recording'),
  drop: t(
    'Choisissez un fichier .vigie.jsonl.gz, ou déposez-le sur la page. Rien n’en quitte cet appareil.',
    'Kies een bestand .vigie.jsonl.gz of sleep het naar de pagina. Niets ervan verlaat dit toestel.',
    'Choose a .vigie.jsonl.gz file, or drop it on the page. Nothing of it leaves this device.',
  ),
  reading: t(
    (name: string) => `Lecture de ${name}…`,
    (name) => `${name} wordt gelezen…`,
    (name) => `Reading ${name}…`,
  ),
  refused: t(
    (name: string, line: number | null, reason: string) =>
      `${name} n’est pas ouvert${line === null ? '' : ` (ligne ${line})`} : ${reason}`,
    (name, line, reason) => `${name} wordt niet geopend${line === null ? '' : ` (regel ${line})`}: ${reason}`,
    (name, line, reason) => `${name} is not opened${line === null ? '' : ` (line ${line})`}: ${reason}`,
  ),
  unreadable: t(
    'ce fichier ne peut pas être lu. Fermez-le ailleurs, puis choisissez-le à nouveau.',
    'dit bestand kan niet gelezen worden. Sluit het elders en kies het opnieuw.',
    'this file cannot be read. Close it elsewhere, then choose it again.',
  ),
  refusals: {
    unsupported: t(
      'ce navigateur ne sait pas décompresser : mettez-le à jour.',
      'deze browser kan niet uitpakken: werk hem bij.',
      'this browser cannot unpack: update it.',
    ),
    foreign: t(
      'ce n’est pas un enregistrement de Vigie.',
      'dit is geen opname van Vigie.',
      'it is no recording of Vigie.',
    ),
    newer: t(
      'il vient d’une autre version de Vigie, que celle-ci ne sait pas lire.',
      'het komt van een andere versie van Vigie, die deze niet kan lezen.',
      'it comes from another version of Vigie, which this one cannot read.',
    ),
    'too-large': t(
      'il est plus grand que ce qu’un enregistrement peut être.',
      'het is groter dan een opname mag zijn.',
      'it is larger than a recording can be.',
    ),
    damaged: t(
      'il ne peut pas être décompressé plus loin : il est endommagé ou coupé.',
      'het kan niet verder uitgepakt worden: het is beschadigd of afgebroken.',
      'it cannot be unpacked any further: it is damaged or cut.',
    ),
    cut: t(
      'il en manque une partie : il est coupé.',
      'er ontbreekt een deel: het is afgebroken.',
      'a part of it is missing: it is cut.',
    ),
    altered: t(
      'ce n’est plus ce qui a été enregistré : quelque chose y a été changé, ôté ou déplacé.',
      'dit is niet meer wat werd opgenomen: er is iets gewijzigd, weggelaten of verplaatst.',
      'it is no longer what was recorded: something was changed, removed or moved.',
    ),
    unreadable: t(
      'cette ligne ne dit rien que l’on puisse lire.',
      'deze regel zegt niets leesbaars.',
      'this line says nothing that can be read.',
    ),
    'out-of-order': t(
      'cette ligne n’est pas à sa place dans le temps.',
      'deze regel staat niet op zijn plaats in de tijd.',
      'this line is not in its place in time.',
    ),
    'after-the-end': t(
      'quelque chose suit la fin de l’enregistrement.',
      'er staat iets na het einde van de opname.',
      'something follows the end of the recording.',
    ),
    'other-seat': t(
      'il a été fait à une fonction qui peut lire plus que la vôtre.',
      'het werd gemaakt in een functie die meer mag lezen dan de uwe.',
      'it was made in a seat that may read more than yours.',
    ),
  },
});
