import type { Task } from '../../src/domain/open-items/contract.ts';
import { type OpenItem, openItemsCollection } from '../../src/domain/open-items/contract.ts';
import { openItemOf } from '../../src/domain/open-items/lifecycle.ts';
import { type LogEntry, logCollection } from '../../src/domain/log/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Stage } from '../simulation.ts';

const minute = 60_000;

interface Asked {
  text: string;
  /** Minutes from the start of the world. */
  entered: number;
  due: number | null;
  functions: Task['functions'];
  zone: string | null;
  discipline: LogEntry['properties']['discipline'];
  /** Which of the functions has done it, and how many minutes from the start. */
  done?: { function: Task['functions'][number]; at: number };
}

/** What the shift before has left open; invented, and of no person. */
const asked: readonly Asked[] = [
  {
    text: 'Rappeler la STIB : heure de réouverture de l’accès sud de Porte de Namur',
    entered: -50,
    due: 10,
    functions: ['operator'],
    zone: '5339',
    discipline: null,
  },
  {
    text: 'Bevestigen dat de reflexperimeter aan de Beurs is opgeheven',
    entered: -75,
    due: -20,
    functions: ['operator', 'commander-5339'],
    zone: '5339',
    discipline: 'D3',
    done: { function: 'commander-5339', at: -30 },
  },
  {
    text: 'Vérifier la liste des hôpitaux joignables avant la nuit',
    entered: -120,
    due: 240,
    functions: ['operator'],
    zone: null,
    discipline: 'D2',
  },
];

const enter = (stage: Stage, one: Asked): void => {
  const at = (minutes: number): string => instantOf(stage.start + minutes * minute);
  const number = [...stage.values(logCollection)].length + 1;
  const { text, zone, discipline } = one;
  const entry: LogEntry = {
    type: 'Feature',
    id: `${logCollection}-${String(number).padStart(6, '0')}`,
    geometry: null,
    properties: {
      number,
      kind: 'note',
      occurred: at(one.entered),
      entered: at(one.entered),
      function: 'operator',
      discipline,
      zone,
      commune: null,
      incident: null,
      text,
      corrects: null,
      change: null,
      task: { due: one.due === null ? null : at(one.due), functions: one.functions },
      audience: 'everyone',
      version: 1,
      exercise: false,
    },
  };
  stage.put(logCollection, entry);
  const item = openItemOf(entry);
  if (!item) return;
  stage.put(openItemsCollection, item);
  const { done } = one;
  if (done) stage.at(stage.start + done.at * minute, () => answer(stage, item, done.function, at(done.at)));
};

const answer = (stage: Stage, { id }: OpenItem, name: Task['functions'][number], at: string): void =>
  stage.update(openItemsCollection, id, { answers: [{ function: name, answer: 'done', reason: '', at }] });

/** What is open at the start of an ordinary day. */
export const leaveOpen = (stage: Stage): void => {
  for (const one of asked) stage.at(stage.start + one.entered * minute, () => enter(stage, one));
};
