import type { Text } from '../../src/shared/vocabulary.ts';

export const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });

/** Who carries out what the council of the demo decides: bodies, by their names. */
export const bodies = {
  minister: text('Ministre-Président', 'Minister-president', 'Minister-President'),
  zones: text('Zones de police', 'Politiezones', 'Police zones'),
  prevention: text(
    'Bruxelles Prévention & Sécurité',
    'Brussel Preventie & Veiligheid',
    'Brussels Prevention & Security',
  ),
  judicial: text(
    'Police judiciaire fédérale de Bruxelles',
    'Federale gerechtelijke politie Brussel',
    'Federal judicial police of Brussels',
  ),
  stib: text('STIB-MIVB', 'MIVB-STIB', 'STIB-MIVB'),
} as const;
