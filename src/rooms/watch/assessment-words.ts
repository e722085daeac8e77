import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** The page that accounts for the watch. Every field of an alert has a line here: one that is left out does not compile. */
export const assessmentWords = defineWords({
  title: t('Analyse d’impact', 'Effectbeoordeling', 'Impact assessment'),
  thresholds: t('Seuils et motifs', 'Drempels en redenen', 'Thresholds and reasons'),
  published: t(
    (least: number) =>
      `Une alerte n’est publiée qu’à partir de ${least} sources indépendantes : moins de sources peuvent désigner une personne. Au-dessous du seuil, rien n’existe pour cette page.`,
    (least) =>
      `Een signaal wordt pas gepubliceerd vanaf ${least} onafhankelijke bronnen: minder bronnen kunnen naar een persoon wijzen. Onder de drempel bestaat er voor deze pagina niets.`,
    (least) =>
      `An alert is published only from ${least} independent sources on: fewer can point at a person. What lies below the threshold does not exist for this page.`,
  ),
  area: t(
    'Une alerte couvre une surface ou des communes, jamais un point : un point est une adresse.',
    'Een signaal beslaat een oppervlak of gemeenten, nooit een punt: een punt is een adres.',
    'An alert covers a surface or communes, never a point: a point is an address.',
  ),
  second: t(
    'Une seconde personne diffuse ce qu’une première propose : personne ne publie seul.',
    'Een tweede persoon geeft vrij wat een eerste voorstelt: niemand publiceert alleen.',
    'A second person releases what a first one proposes: nobody publishes alone.',
  ),
  purposeName: t('Finalité et base', 'Doel en grondslag', 'Purpose and basis'),
  retention: t('Conservation', 'Bewaring', 'Retention'),
  kept: t(
    (hours: number) =>
      `Une alerte est supprimée ${hours} heures après son expiration, avec tout ce qui en a été dit : base, flux, file d’envoi, journal de la démo, exportations à venir.`,
    (hours) =>
      `Een signaal wordt ${hours} uur na het verlopen gewist, met alles wat ervan gezegd werd: databank, stroom, verzendlijst, demojournaal, latere exports.`,
    (hours) =>
      `An alert is deleted ${hours} hours after it expires, with all that was told of it: store, feed, outbox, journal of the demo, exports to come.`,
  ),
  counted: t(
    (days: number) =>
      `Pendant ${days} jours il est compté qu’elle a existé : heure, thème, communes, volume, et si un incident a suivi. Ni numéro, ni surface, ni texte.`,
    (days) =>
      `${days} dagen lang wordt geteld dat het bestaan heeft: uur, thema, gemeenten, volume, en of er een incident volgde. Geen nummer, geen oppervlak, geen tekst.`,
    (days) =>
      `For ${days} days it is counted that it existed: hour, theme, communes, volume, and whether an incident followed. No number, no surface, no text.`,
  ),
  audited: t(
    'Le journal d’audit garde qui a vu, changé, exporté et quand, jamais ce que disait l’alerte.',
    'Het auditlogboek bewaart wie zag, wijzigde, exporteerde en wanneer, nooit wat het signaal zei.',
    'The audit trail keeps who saw, changed, exported and when, never what the alert said.',
  ),
  never: t(
    'Refusés dans tout texte de la veille : adresse électronique, profil, lien, pseudonyme, numéro national, numéro de téléphone.',
    'In elke tekst van de monitoring geweigerd: e-mailadres, profiel, link, schuilnaam, rijksregisternummer, telefoonnummer.',
    'Refused in every text of the watch: e-mail address, profile, link, handle, national number, telephone number.',
  ),
  readers: t('Lecteurs', 'Lezers', 'Readers'),
  reader: t('Qui lit', 'Wie leest', 'Who reads'),
  reads: {
    cell: t('Alertes de la cellule', 'Signalen in de cel', 'Alerts in the cell'),
    released: t('Alertes diffusées', 'Vrijgegeven signalen', 'Released alerts'),
    counts: t('Comptes', 'Tellingen', 'Counts'),
    audit: t('Journal d’audit', 'Auditlogboek van de monitoring', 'Audit trail of the watch'),
  },
  yes: t('lit', 'leest', 'reads'),
  no: t('ne lit pas', 'leest niet', 'does not read'),
  nobody: t('Sans poste', 'Zonder post', 'Without a seat'),
  roles: {
    operator: t('Opérateurs', 'Operatoren', 'Operators'),
    commander: t('Commandants d’une zone', 'Commandanten van een zone', 'Commanders of a zone'),
    analyst: t('Analystes de la veille', 'Analisten van de monitoring', 'Analysts of the watch'),
    observer: t('Observateurs', 'Waarnemers', 'Observers'),
    secretariat: glossary.secretariat,
    wall: glossary.wall,
    director: glossary.director,
  },
  fieldsName: t('Champs d’une alerte', 'Velden van een signaal', 'Fields of an alert'),
  fields: {
    event: t('mot pour ce qui est annoncé', 'woord voor wat aangekondigd is', 'a word for what is announced'),
    urgency: t('dans combien de temps (CAP)', 'hoe spoedig (CAP)', 'how soon (CAP)'),
    severity: t('gravité (CAP)', 'ernst (CAP)', 'severity (CAP)'),
    certainty: t('à quel point c’est sûr (CAP)', 'hoe zeker (CAP)', 'how sure (CAP)'),
    msgType: t('nouvelle, mise à jour, annulation', 'nieuw, bijgewerkt, ingetrokken', 'new, update, cancellation'),
    capStatus: t('réel, exercice ou test', 'echt, oefening of test', 'actual, exercise or test'),
    headline: t('titre, sans personne', 'titel, zonder persoon', 'headline, without a person'),
    onset: t('début de la fenêtre', 'begin van het tijdvenster', 'start of the window'),
    expires: t('expiration', 'verlopen', 'expiry'),
    status: t('où en est le tri', 'hoever de triage staat', 'how far triage is'),
    theme: t('thème, d’une liste', 'thema, uit een lijst', 'theme, from a list'),
    area: t('surface ou communes', 'oppervlak of gemeenten', 'surface or communes'),
    sent: t('quand elle est venue', 'wanneer het kwam', 'when it came'),
    updated: t('dernier changement', 'laatste wijziging', 'last change'),
    trend: t('tendance du volume', 'tendens van het volume', 'trend of the volume'),
    acknowledged: t('quelle fonction l’a vue', 'welke functie het zag', 'which function has seen it'),
    incident: t('incident lié, par son numéro', 'gekoppeld incident, met nummer', 'linked incident, by its number'),
    dismissal: t('motif de l’avoir écartée', 'reden van verwerping', 'why it was dismissed'),
    shelved: t('mise de côté : jusqu’à quand, motif', 'opzijgezet: tot wanneer, reden', 'set aside: until when, why'),
    version: t('compte des changements', 'telling van de wijzigingen', 'count of the changes'),
    origin: t('de la veille', 'van de monitoring', 'of the watch'),
    volume: t('bande de volume', 'volumeband', 'volume band'),
    sources: t('nombre de sources, jamais lesquelles', 'aantal bronnen, nooit welke', 'number of sources, never which'),
    release: t('étape de la diffusion', 'stap van de vrijgave', 'step of the release'),
    proposedBy: t('poste qui propose la diffusion', 'post die de vrijgave voorstelt', 'seat that proposes the release'),
    asks: t(
      'ce qui a été demandé, à quelle zone, et la réponse',
      'wat gevraagd werd, aan welke zone, en het antwoord',
      'what was asked for, of which zone, and the answer',
    ),
    detail: t(
      'observé et évalué ; chaque lecture est consignée',
      'waargenomen en beoordeeld; elke lezing wordt genoteerd',
      'observed and assessed; each reading is written down',
    ),
    purpose: t('finalité, obligatoire', 'doel, verplicht', 'purpose, mandatory'),
    legalBasis: t('base légale, obligatoire', 'rechtsgrond, verplicht', 'legal basis, mandatory'),
    deletion: t('moment de la suppression', 'tijdstip van wissen', 'moment of deletion'),
  },
});
