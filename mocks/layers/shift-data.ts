import { type HandoverContent, handoversCollection, sectionKeys } from '../../src/domain/handovers/contract.ts';
import { followAcknowledging, hashOf, signHandover } from '../../src/domain/handovers/lifecycle.ts';
import { reportsCollection } from '../../src/domain/reports/contract.ts';
import { beginReport, followReportPatch } from '../../src/domain/reports/lifecycle.ts';
import { regionSubject } from '../../src/domain/reports/subject.ts';
import { instantOf } from '../../src/shared/instant.ts';
import { parseSeat } from '../../src/shared/seats.ts';
import type { Stage } from '../simulation.ts';

const hour = 3_600_000;
const shift = 8 * hour;

/** What the shift before the scenario's handed over, before anything that the scenario tells. */
export const putHandover = (stage: Stage): void => {
  const seat = parseSeat('operator-1');
  if (!seat) return;
  const until = stage.now - hour;
  const content: HandoverContent = {
    since: instantOf(until - shift),
    until: instantOf(until),
    lens: { zone: null, commune: null },
    notes: 'Service calme. Texte fictif de la démonstration.\nRustige dienst. Fictieve tekst van de demo.',
    sections: sectionKeys.map((key) => ({ key, rows: [], more: 0, outside: 0 })),
    presence: [
      { operator: 'stib-security', teams: 9, officers: 36 },
      { operator: 'railway-police', teams: 4, officers: 16 },
    ],
  };
  const signed = signHandover(
    stage.newId('hov'),
    { content, hash: hashOf(seat.id, content) },
    seat,
    until + 2 * 60_000,
  );
  const taken = followAcknowledging({ id: 'operator-2' }, instantOf(until + 6 * 60_000));
  stage.put(handoversCollection, { ...signed, properties: { ...signed.properties, ...taken } });
};

/** The report of the Region that stood at that time. */
export const putReport = (stage: Stage): void => {
  const seat = parseSeat('operator-1');
  if (!seat) return;
  const now = stage.now - hour;
  const assessment = {
    fr: 'Situation normale dans la Région. Texte fictif de la démonstration.',
    nl: 'Normale toestand in het Gewest. Fictieve tekst van de demo.',
  };
  const draft = beginReport(
    stage.newId('rep'),
    { scope: { kind: 'region' }, replaces: null, assessment },
    regionSubject(),
    null,
    { seat, now },
  );
  const facts = { at: instantOf(now), lists: [], presence: [] };
  const issued = followReportPatch(draft, { status: 'issued' }, facts, { seat, now });
  stage.put(reportsCollection, { ...draft, properties: { ...draft.properties, ...issued } });
};
