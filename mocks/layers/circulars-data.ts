import {
  type Circular,
  type Edition,
  circularsCollection,
  receiptsCollection,
} from '../../src/domain/circulars/contract.ts';
import { askReceipts, documentOf } from '../../src/domain/circulars/lifecycle.ts';
import type { Region } from '../../src/geo/region.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Stage } from '../simulation.ts';
import { text } from './council-bodies.ts';
import { dayAfter } from './plan-objectives.ts';

const day = 24 * 3_600_000;

const interior = text('Ministre de l’Intérieur', 'Minister van Binnenlandse Zaken', 'Minister of the Interior');
const justice = text('Ministre de la Justice', 'Minister van Justitie', 'Minister of Justice');
const president = text('Ministre-Président', 'Minister-president', 'Minister-President');
const official = text('Haut Fonctionnaire', 'Hoge ambtenaar', 'High Official');
const mayors = text('Bourgmestres', 'Burgemeesters', 'Mayors');
const chiefs = text('Chefs de corps', 'Korpschefs', 'Chiefs of corps');
const commissioner = text('Commissaire général', 'Commissaris-generaal', 'Commissioner-general');
const colleges = text(
  'Présidents des collèges de police',
  'Voorzitters van de politiecolleges',
  'Presidents of police colleges',
);
const prosecutors = text('Procureurs généraux', 'Procureurs-generaal', 'Prosecutors-general');
const oversight = text(
  'Organe de contrôle de l’information policière',
  'Controleorgaan op de politionele informatie',
  'Supervisory body for police information',
);
const general = text(
  'Direction générale Sécurité et Prévention',
  'Algemene Directie Veiligheid en Preventie',
  'Directorate-General Security and Prevention',
);

/** Signature, publication, entry into force: ISO 8601; null where it is not known. */
type Dates = readonly [signed: string, published: string | null, inForce: string | null];

interface ScriptedCircular {
  reference: string;
  kind: Circular['properties']['kind'];
  issuers: readonly Text[];
  subject: Text;
  summary: Text;
  to: readonly Text[];
  info: readonly Text[];
  versions: readonly Dates[];
  replaces?: string;
  /** The zones that have not confirmed the last version. */
  missing?: readonly string[];
  /** Days since the last version came into the register, if that is not long ago. */
  registered?: number;
}

/** References and dates are those of the Belgian Official Gazette; summaries and documents are made up and short. */
const published: readonly ScriptedCircular[] = [
  {
    reference: 'FTF',
    kind: 'circular',
    issuers: [interior, justice],
    subject: text(
      'Foreign terrorist fighters : gestion de l’information et suivi',
      'Foreign terrorist fighters: informatiebeheer en opvolging',
      'Foreign terrorist fighters: information management and follow-up',
    ),
    summary: text(
      'Répartition des tâches entre services et concertation dans les task forces locales.',
      'Taakverdeling tussen diensten en overleg in de lokale taskforces.',
      'Division of tasks between services, and consultation in the local task forces.',
    ),
    to: [mayors, chiefs, commissioner],
    info: [prosecutors, general],
    versions: [
      ['2014-09-25', null, null],
      ['2015-08-21', null, null],
    ],
  },
  {
    reference: 'CP 4',
    kind: 'circular',
    issuers: [interior],
    subject: text(
      'Gestion négociée de l’espace public',
      'Genegotieerd beheer van de publieke ruimte',
      'Negotiated management of public space',
    ),
    summary: text(
      'Principes du maintien de l’ordre pour la police intégrée.',
      'Beginselen van de ordehandhaving voor de geïntegreerde politie.',
      'Principles of public order for the integrated police.',
    ),
    to: [mayors, chiefs, commissioner],
    info: [general],
    versions: [['2011-05-11', '2011-06-14', null]],
  },
  {
    reference: 'OOP 41',
    kind: 'circular',
    issuers: [interior],
    subject: text(
      'Opérationnalisation de la gestion négociée de l’espace public',
      'Operationalisering van het genegotieerd beheer van de publieke ruimte',
      'Putting the negotiated management of public space into practice',
    ),
    summary: text(
      'Mise en œuvre de la CP 4 par les zones et la police fédérale.',
      'Uitvoering van CP 4 door de zones en de federale politie.',
      'How zones and federal police carry out CP 4.',
    ),
    to: [mayors, chiefs, commissioner],
    info: [general],
    versions: [['2014-03-31', '2014-05-15', null]],
  },
  {
    reference: 'MFO-2',
    kind: 'directive',
    issuers: [interior],
    subject: text(
      'Solidarité entre les zones : capacité hypothéquée (HyCap)',
      'Solidariteit tussen de zones: gehypothekeerde capaciteit (HyCap)',
      'Solidarity between zones: mortgaged capacity (HyCap)',
    ),
    summary: text(
      'Renfort pour la police administrative : la demande porte l’analyse de risque et l’épuisement des moyens propres.',
      'Versterking voor bestuurlijke politie: de aanvraag bevat de risicoanalyse en de uitputting van de eigen middelen.',
      'Reinforcement for administrative police: a request has the risk analysis and the exhaustion of own means.',
    ),
    to: [mayors, chiefs, commissioner],
    info: [colleges, general],
    versions: [
      ['2007-05-29', null, null],
      ['2012-04-13', null, null],
      ['2017-11-23', '2017-12-06', '2018-01-01'],
    ],
    missing: ['5343'],
  },
  {
    reference: 'CP 4bis',
    kind: 'circular',
    issuers: [interior],
    subject: text(
      'Gestion négociée de l’espace public',
      'Genegotieerd beheer van de openbare ruimte',
      'Negotiated management of public space',
    ),
    summary: text(
      'Dialogue, concertation, responsabilité, coordination et sécurité ; remplace la CP 4.',
      'Dialoog, overleg, verantwoordelijkheid, coördinatie en veiligheid; vervangt CP 4.',
      'Dialogue, concertation, responsibility, coordination and safety; replaces CP 4.',
    ),
    to: [official, mayors, colleges, chiefs, commissioner],
    info: [general, prosecutors, oversight],
    versions: [['2025-01-30', '2025-02-14', null]],
    replaces: 'CP 4',
  },
  {
    reference: 'OOP 41bis',
    kind: 'circular',
    issuers: [interior],
    subject: text(
      'Opérationnalisation de la gestion négociée de l’espace public',
      'Operationalisering van het genegotieerd beheer van de openbare ruimte',
      'Putting the negotiated management of public space into practice',
    ),
    summary: text(
      'Commandement, encadrement, preuves et évaluation ; remplace l’OOP 41.',
      'Bevelvoering, begeleiding, bewijs en evaluatie; vervangt OOP 41.',
      'Command, accompaniment, evidence and evaluation; replaces OOP 41.',
    ),
    to: [official, mayors, colleges, chiefs, commissioner],
    info: [general, prosecutors, oversight],
    versions: [['2025-01-30', '2025-02-14', null]],
    replaces: 'OOP 41',
  },
];

/** One of the Region's own, made up: not every zone has confirmed it. */
const regionalAt = (start: number): ScriptedCircular => ({
  reference: 'CRISE-RCCR 3',
  kind: 'circular',
  issuers: [president, official],
  subject: text(
    'Réveillon : coordination régionale',
    'Oudejaarsnacht: gewestelijke coördinatie',
    'New Year’s Eve: coordination in the Region',
  ),
  summary: text(
    'Commandement unique, état des lieux chaque heure, points de contact des zones.',
    'Unieke bevelvoering, elk uur een stand van zaken, contactpunten van de zones.',
    'Single command, a state of play every hour, contact points of the zones.',
  ),
  to: [mayors, chiefs],
  info: [commissioner, general],
  versions: [[dayAfter(start, -24), null, dayAfter(start, 20)]],
  missing: ['5340', '5342', '5344'],
  registered: 20,
});

const documentText = ({ reference, subject, summary }: ScriptedCircular, [signed]: Dates): Text => ({
  fr: `${reference} du ${signed}. Objet : ${subject.fr}. ${summary.fr} (Texte fictif de la démonstration.)`,
  nl: `${reference} van ${signed}. Onderwerp: ${subject.nl}. ${summary.nl} (Fictieve tekst van de demo.)`,
});

const confirmAll = (stage: Stage, circular: Circular, registered: number, missing: readonly string[]): void => {
  const { hash } = circular.properties.document;
  for (const [index, receipt] of askReceipts(circular, instantOf(registered)).entries()) {
    const at = instantOf(registered + (1 + index * 1.7) * day);
    const isMissing = missing.includes(receipt.properties.zone);
    stage.put(receiptsCollection, {
      ...receipt,
      properties: isMissing
        ? receipt.properties
        : { ...receipt.properties, status: 'confirmed', confirmed: { at, hash, function: 'commander' }, updated: at },
    });
  }
};

/** Puts the register of a moment into a world: what was signed by then. */
export const putCirculars = (stage: Stage, region: Region): void => {
  const ids = new Map<string, string>();
  const today = instantOf(stage.start).slice(0, 10);
  const all = [...published, ...(today < '2018' ? [] : [regionalAt(stage.start)])];
  for (const script of all) {
    const versions = script.versions
      .filter(([signed]) => signed <= today)
      // Signed, and not published yet.
      .map(([signed, out, inForce]): Dates => [signed, out !== null && out <= today ? out : null, inForce]);
    const last = versions.at(-1);
    if (!last) continue;
    const id = stage.newId('cir');
    ids.set(script.reference, id);
    const registeredAt = ([signed, out]: Dates): number =>
      script.registered === undefined ? timeOf(out ?? signed) + 10 * 3_600_000 : stage.start - script.registered * day;
    const document = documentOf(documentText(script, last));
    const editions = versions.map((dates, index): Edition => {
      const [signed, out, inForce] = dates;
      const { hash } = documentOf(documentText(script, dates));
      return { edition: index + 1, signed, published: out, inForce, hash, registered: instantOf(registeredAt(dates)) };
    });
    const { reference, kind, subject, summary, replaces = '', missing = [] } = script;
    const circular: Circular = {
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        reference,
        kind,
        issuers: [...script.issuers],
        subject,
        summary,
        to: [...script.to],
        info: [...script.info],
        edition: versions.length,
        editions,
        replaces: ids.get(replaces) ?? null,
        document,
        asked: [...region.zones.keys()],
        reminded: null,
        updated: instantOf(registeredAt(last)),
        version: 1,
        exercise: false,
      },
    };
    stage.put(circularsCollection, circular);
    // What is not recent is confirmed long since, by all but those who are said to have not.
    confirmAll(stage, circular, Math.min(registeredAt(last), stage.start - 15 * day), missing);
  }
};
