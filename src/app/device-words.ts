import { glossary } from '../shared/glossary.ts';
import { defineWords, t } from '../shared/terms.ts';
import { plural } from '../shared/words.ts';

/** What the device, the browser or the address cannot do, and what a person can do about it. */
export const deviceWords = defineWords({
  failures: {
    full: t(
      'Cet appareil est plein : il ne peut plus garder vos modifications. Libérez de l’espace ; ce que vous avez tapé reste à l’écran.',
      'Dit toestel is vol: het kan uw wijzigingen niet meer bewaren. Maak ruimte vrij; wat u typte, blijft op het scherm.',
      'This device is full: it can no longer keep your changes. Free some space; what you typed stays on the screen.',
    ),
    refused: t(
      'Cet appareil ne peut pas garder vos modifications. Ce que vous avez tapé reste à l’écran ; réessayez.',
      'Dit toestel kan uw wijzigingen niet bewaren. Wat u typte, blijft op het scherm; probeer opnieuw.',
      'This device cannot keep your changes. What you typed stays on the screen; try again.',
    ),
    newer: t(
      'Une version plus récente garde ici vos modifications. Rechargez la page pour l’utiliser.',
      'Een nieuwere versie bewaart hier uw wijzigingen. Laad de pagina opnieuw om ze te gebruiken.',
      'A newer version keeps your changes here. Reload the page to use it.',
    ),
    blocked: t(
      'Un autre onglet, d’une version plus ancienne, retient vos modifications. Fermez-le.',
      'Een ander tabblad, van een oudere versie, houdt uw wijzigingen vast. Sluit het.',
      'Another tab, of an older version, holds on to your changes. Close it.',
    ),
  },
  lacks: {
    storage: t(
      'Ce navigateur ne garde rien pour ce site (données de site bloquées). Tout fonctionne pour cette visite ; à la fermeture, vos préférences et ce qui n’est pas envoyé sont perdus.',
      'Deze browser bewaart niets voor deze site (sitegegevens geblokkeerd). Alles werkt voor dit bezoek; bij het sluiten gaan uw voorkeuren en wat niet verzonden is verloren.',
      'This browser keeps nothing for this site (site data blocked). Everything works for this visit; when it ends, your preferences and what is not sent are lost.',
    ),
    https: t(
      'Cette adresse n’est pas en https : la page ne s’ouvre pas sans réseau, et les onglets ne se concertent pas.',
      'Dit adres heeft geen https: de pagina opent niet zonder netwerk, en tabbladen stemmen niet af.',
      'This address has no https: the page does not open without a network, and tabs do not share their line.',
    ),
    offline: t(
      'Ce navigateur ne garde pas la page : elle ne s’ouvre pas sans réseau.',
      'Deze browser bewaart de pagina niet: ze opent niet zonder netwerk.',
      'This browser does not keep the page: it does not open without a network.',
    ),
    locks: t(
      'Ce navigateur n’accorde pas les onglets entre eux : chacun a sa propre liaison.',
      'Deze browser stemt tabbladen niet op elkaar af: elk heeft een eigen verbinding.',
      'This browser does not let tabs agree: each has a line of its own.',
    ),
    worker: t(
      'Ce navigateur ne dessine pas en arrière-plan : la carte est plus lente.',
      'Deze browser tekent niet op de achtergrond: de kaart is trager.',
      'This browser does not draw in the background: the map is slower.',
    ),
  },
  understood: glossary.understood,
  aside: t(
    (count: number) =>
      `${count} ${plural('fr', count, 'modification d’une autre version attend', 'modifications d’une autre version attendent')} ici, sans y toucher.`,
    (count) =>
      `${count} ${plural('nl', count, 'wijziging van een andere versie wacht', 'wijzigingen van een andere versie wachten')} hier, onaangeroerd.`,
    (count) =>
      `${count} ${plural('en', count, 'change of another version waits', 'changes of another version wait')} here, untouched.`,
  ),
});
