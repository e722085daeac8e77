import type { Handover } from '../../domain/handovers/contract.ts';
import { pair } from '../../shared/words.ts';
import type { WritingTools } from '../manifest.ts';
import { handoversWords } from './words.ts';

export const handoverTools: WritingTools<Handover> = {
  describe: (properties, language) => {
    const { facts, status: statuses, handover } = handoversWords[language];
    const { status } = properties as { status?: Handover['properties']['status'] };
    return status ? [pair(facts.status, statuses[status], language)] : [handover];
  },
  refuse: () => 'This cannot be taken back.',
};
