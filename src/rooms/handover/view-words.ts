import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const handoverViewWords = defineWords({
  intro: t(
    'Ce qui s’est passé depuis un moment, et ce qui attend la fonction suivante, dans la portée choisie et quels que soient les filtres.',
    'Wat er gebeurde sinds een tijdstip, en wat de volgende functie te wachten staat, binnen het gekozen bereik en los van de filters.',
    'What happened since a moment, and what waits for the next function, within the chosen scope and whatever the filters are.',
  ),
  since: deskGlossary.since,
  shift: t(
    (clock: string) => `Début du service (${clock})`,
    (clock) => `Begin van de dienst (${clock})`,
    (clock) => `Start of the shift (${clock})`,
  ),
  hours: t(
    (count: number) => `${count} h`,
    (count) => `${count} u`,
    (count) => `${count} h`,
  ),
  show: deskGlossary.show,
  ahead: t(
    'Choisissez un moment des dernières 24 heures.',
    'Kies een tijdstip van de laatste 24 uur.',
    'Choose a moment of the last 24 hours.',
  ),
  makingUp: t('La relève est établie…', 'De overdracht wordt opgesteld…', 'The handover is being made up…'),
  failed: t(
    (reason: string) => `La relève ne peut être établie. ${reason}`,
    (reason) => `De overdracht kan niet opgesteld worden. ${reason}`,
    (reason) => `The handover cannot be made up. ${reason}`,
  ),
  refresh: t('Établir à nouveau', 'Opnieuw opstellen', 'Make up again'),
  madeUp: t(
    (moment: string) => `Établie le ${moment} : ce qui est venu après n’y est pas.`,
    (moment) => `Opgesteld op ${moment}: wat daarna kwam, staat er niet in.`,
    (moment) => `Made up on ${moment}: what came after is not in it.`,
  ),
  begins: t(
    (moment: string) => `L’historique ne commence que le ${moment}.`,
    (moment) => `De geschiedenis begint pas op ${moment}.`,
    (moment) => `The history begins on ${moment} only.`,
  ),
  notes: t('Notes pour la fonction suivante', 'Nota’s voor de volgende functie', 'Notes for the next function'),
  leftOut: t(
    'Les déploiements ne sont que comptés ; les alertes de la veille sont transmises par leur numéro.',
    'Inzetten worden enkel geteld; signalen van de monitoring worden met hun nummer overgedragen.',
    'Deployments are only counted; alerts of the watch are handed over by their number.',
  ),
  sign: t('Signer la relève', 'Overdracht tekenen', 'Sign the handover'),
  signs: t(
    (seat: string) => `Signe : la fonction ${seat}.`,
    (seat) => `Tekent: de functie ${seat}.`,
    (seat) => `Signs: the function ${seat}.`,
  ),
  print: deskGlossary.print,
  kept: t('Relèves gardées', 'Bewaarde overdrachten', 'Kept handovers'),
  all: t(
    (count: number) => `Montrer les ${count}`,
    (count) => `Alle ${count} tonen`,
    (count) => `Show all ${count}`,
  ),
  noneKept: t('Aucune relève gardée.', 'Geen bewaarde overdracht.', 'No handover is kept.'),
  current: t('Relève en préparation', 'Overdracht in voorbereiding', 'Handover in preparation'),
  inThePast: t(
    'Au passé, seules les relèves gardées sont montrées.',
    'In het verleden worden enkel de bewaarde overdrachten getoond.',
    'In the past, only kept handovers are shown.',
  ),
});
