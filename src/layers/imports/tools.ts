import type { Import } from '../../domain/imports/contract.ts';
import { pair } from '../../shared/words.ts';
import type { WritingTools } from '../manifest.ts';
import { importsWords } from './words.ts';

interface Told {
  status?: Import['properties']['status'];
}

export const importTools: WritingTools<Import> = {
  describe: (properties, language) => {
    const { facts, status: statuses } = importsWords[language];
    const { status } = properties as Told;
    return status ? [pair(facts.status, statuses[status], language)] : [];
  },
  refuse: ({ properties: { status } }) => (status === 'undone' ? 'It was taken back already.' : null),
  takeBack: () => ({ status: 'undone' }),
};
