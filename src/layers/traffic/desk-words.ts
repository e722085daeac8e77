import * as v from 'valibot';
import { formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { defineWords, pair } from '../../shared/words.ts';
import type { Disruption, RoadItem, TrafficItem } from './contract.ts';
import { disruptionPatchSchema, roadPatchSchema } from './drafts.ts';
import { refuseTrafficPatch } from './lifecycle.ts';
import { trafficWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

interface TrafficDeskWords {
  start: string;
  end: string;
  later: string;
  edit: string;
  newDisruption: string;
  newRoadItem: string;
  change: string;
  save: string;
  close: string;
  discard: string;
  from: string;
  to: string;
  needsStation: string;
  needsSection: string;
  needsPlace: string;
  endsBeforeStart: string;
}

/** The words of announcing and ending. */
export const trafficDeskWords = defineWords<TrafficDeskWords>({
  fr: {
    start: 'Commencer',
    end: 'Terminer',
    later: 'Fin + 30 min',
    edit: 'Modifier',
    newDisruption: 'Nouvelle perturbation',
    newRoadItem: 'Nouvelle action de sécurité routière',
    change: 'Modifier',
    save: 'Enregistrer',
    close: 'Fermer',
    discard: 'Effacer la saisie',
    from: 'De l’arrêt',
    to: 'À l’arrêt',
    needsStation: 'Choisissez une station ou un arrêt.',
    needsSection: 'Choisissez deux arrêts du même tronçon de la ligne.',
    needsPlace: 'Choisissez un lieu.',
    endsBeforeStart: 'La fin prévue vient après le début.',
  },
  nl: {
    start: 'Starten',
    end: 'Beëindigen',
    later: 'Einde + 30 min',
    edit: 'Wijzigen',
    newDisruption: 'Nieuwe verstoring',
    newRoadItem: 'Nieuwe actie verkeersveiligheid',
    change: 'Wijzigen',
    save: 'Opslaan',
    close: 'Sluiten',
    discard: 'Invoer wissen',
    from: 'Van halte',
    to: 'Tot halte',
    needsStation: 'Kies een station of een halte.',
    needsSection: 'Kies twee haltes op hetzelfde baanvak van de lijn.',
    needsPlace: 'Kies een plaats.',
    endsBeforeStart: 'Het verwachte einde komt na het begin.',
  },
  en: {
    start: 'Start',
    end: 'End',
    later: 'End + 30 min',
    edit: 'Edit',
    newDisruption: 'New disruption',
    newRoadItem: 'New road-safety action',
    change: 'Edit',
    save: 'Save',
    close: 'Close',
    discard: 'Clear the form',
    from: 'From the stop',
    to: 'To the stop',
    needsStation: 'Choose a station or a stop.',
    needsSection: 'Choose two stops on the same stretch of the line.',
    needsPlace: 'Choose a place.',
    endsBeforeStart: 'The expected end comes after the start.',
  },
});

type Told = Partial<Omit<Disruption['properties'], 'kind'> & RoadItem['properties']> & {
  kind?: TrafficItem['properties']['kind'];
};

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = trafficWords[language];
  const { status, kind, cause, place, start, expectedEnd, note, tally } = properties as Told;
  const tell = (name: string, value: string): string => pair(name, value, language);
  return [
    ...(kind ? [word.kind[kind]] : []),
    ...(status ? [tell(word.facts.status, word.status[status])] : []),
    ...(cause ? [tell(word.facts.cause, word.cause[cause])] : []),
    ...(place ? [textIn(place.label, language)] : []),
    ...(start ? [tell(word.facts.start, formatMoment(timeOf(start), language))] : []),
    ...(expectedEnd === undefined
      ? []
      : [
          tell(
            word.facts.expectedEnd,
            expectedEnd === null ? word.unknownEnd : formatMoment(timeOf(expectedEnd), language),
          ),
        ]),
    ...(note ? [tell(word.facts.note, isolate(note))] : []),
    ...(tally ? [tell(word.facts.found, `${tally.found} / ${tally.checked}`)] : []),
  ];
};

/** Why an item cannot be changed so. */
export const refuse = (item: TrafficItem, patch: Record<string, unknown>): string | null => {
  const isGood = v.is('cause' in item.properties ? disruptionPatchSchema : roadPatchSchema, patch);
  return isGood ? refuseTrafficPatch(item, patch) : 'This cannot be taken back.';
};
