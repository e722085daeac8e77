import { councilGlossary } from '../../shared/council-glossary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const circularsViewWords = defineWords({
  view: councilGlossary.view,
  views: {
    register: t('Registre', 'Register', 'Register'),
    receipts: t('Accusés par zone', 'Bevestigingen per zone', 'Receipts by zone'),
  },
  print: deskGlossary.print,
  export: deskGlossary.exportCsv,
  newCircular: councilGlossary.newCircular,
  empty: t(
    'Aucune circulaire dans cette sélection.',
    'Geen omzendbrief in deze selectie.',
    'No circular in this selection.',
  ),
  columns: {
    reference: councilGlossary.reference,
    subject: deskGlossary.subject,
    issuers: councilGlossary.issuers,
    signed: councilGlossary.signed,
    published: councilGlossary.published,
    inForce: t('En vigueur', 'In werking', 'In force'),
    edition: councilGlossary.edition,
    receipts: t('Accusés', 'Bevestigingen', 'Receipts'),
    status: glossary.status,
    zone: glossary.policeZone,
  },
  replaced: t('remplacée', 'vervangen', 'replaced'),
  confirmed: t(
    (confirmed: number, asked: number) => `${confirmed} sur ${asked}`,
    (confirmed, asked) => `${confirmed} van ${asked}`,
    (confirmed, asked) => `${confirmed} of ${asked}`,
  ),
  missing: t(
    (count: number) => `${count} accusés manquent`,
    (count) => `${count} bevestigingen ontbreken`,
    (count) => (count === 1 ? '1 receipt is missing' : `${count} receipts are missing`),
  ),
  late: councilGlossary.late,
});
