import './help.css';
import { devicePreferences } from '../shared/device.ts';
import { Dialog } from '../shared/parts/dialog.tsx';
import { deskGlossary } from '../shared/desk-glossary.ts';
import { glossary } from '../shared/glossary.ts';
import { defineWords, t } from '../shared/terms.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { openRooms } from './use-room.ts';
import { usePreferences } from './preferences.ts';

const helpWords = defineWords({
  title: glossary.help,
  keys: t('Clavier', 'Toetsenbord', 'Keyboard'),
  escape: t('Échap', 'Esc', 'Esc'),
  actions: {
    '?': t('Ouvrir cette aide', 'Deze hulp openen', 'Open this help'),
    '/': glossary.search,
    z: t('Choisir une zone de police', 'Een politiezone kiezen', 'Choose a police zone'),
    '0': t('Toute la Région, et retour', 'Het hele Gewest, en terug', 'The whole Region, and back'),
    m: t('Aller à la carte', 'Naar de kaart', 'Go to the map'),
    '1 2 3': t('Aller à une liste', 'Naar een lijst', 'Go to a list'),
    '↑ ↓': t(
      'Se déplacer dans la liste ; sur la carte, la déplacer',
      'Bewegen in de lijst; op de kaart: de kaart verschuiven',
      'Move in the list; on the map, move the map',
    ),
    '+ −': t('Zoomer sur la carte', 'In- en uitzoomen op de kaart', 'Zoom the map'),
    'n v': t(
      'Élément ouvert suivant, précédent ; sur la carte, signe suivant, précédent',
      'Volgend, vorig geopend element; op de kaart: volgend, vorig teken',
      'Next, previous open item; on the map, next, previous sign',
    ),
    w: t('Revenir aux listes', 'Terug naar de lijsten', 'Back to the lists'),
    '↵': t('Ouvrir l’élément ou le signe', 'Het element of teken openen', 'Open the item or the sign'),
    Esc: t(
      'Fermer, puis revenir à toute la Région',
      'Sluiten, daarna terug naar het hele Gewest',
      'Close, then back to the whole Region',
    ),
    'Ctrl+K': t(
      'Rechercher une rue, un carrefour, un lieu, un élément, une commande',
      'Een straat, een kruispunt, een plaats, een element, een opdracht zoeken',
      'Search a street, a crossing, a place, an item, a command',
    ),
    i: glossary.newIncident,
    t: deskGlossary.triage,
  },
  itemActions: {
    a: t(
      'Alerte ouverte : prendre connaissance ; incident : étape suivante',
      'Open signaal: gezien; incident: volgende stap',
      'Open alert: acknowledge; incident: next step',
    ),
    l: t(
      'Alerte ouverte : lier à un incident',
      'Open signaal: koppelen aan een incident',
      'Open alert: link to an incident',
    ),
    x: t('Alerte ouverte : écarter', 'Open signaal: verwerpen', 'Open alert: dismiss'),
    h: t('Alerte ouverte : mettre de côté', 'Open signaal: opzijzetten', 'Open alert: set aside'),
    r: t(
      'Veille : proposer ou libérer la diffusion',
      'Monitoring: vrijgave voorstellen of vrijgeven',
      'Watch: propose the release, or release',
    ),
    e: t('Modifier l’incident ouvert', 'Het open incident wijzigen', 'Edit the open incident'),
    u: t('Défaire la dernière action', 'De laatste actie ongedaan maken', 'Undo the last action'),
  },
  reading: t('Lire l’écran', 'Het scherm lezen', 'Reading the screen'),
  rules: {
    writing: t(
      'Ce que le poste choisi en haut peut modifier est proposé sous chaque élément. Une modification est gardée sur cet appareil jusqu’à ce que le serveur l’ait ; ce qui attend ou se contredit est compté en haut.',
      'Wat de post die bovenaan gekozen is mag wijzigen, staat onder elk element. Een wijziging blijft op dit toestel tot de server ze heeft; wat wacht of botst, wordt bovenaan geteld.',
      'What the seat chosen at the top may change is offered under each item. A change is kept on this device until the server has it; what waits or conflicts is counted at the top.',
    ),
    clicks: t(
      'Un clic sur la carte choisit la zone de police ; un second clic, la commune ; un troisième revient à la zone.',
      'Een klik op de kaart kiest de politiezone; een tweede klik de gemeente; een derde keert terug naar de zone.',
      'A click on the map chooses the police zone; a second click the commune; a third goes back to the zone.',
    ),
    lens: t(
      'Le ressort et les filtres valent pour la carte, les listes et les chiffres ; ils sont dans l’adresse de la page.',
      'Werkgebied en filters gelden voor kaart, lijsten en cijfers; ze staan in het adres van de pagina.',
      'Scope and filters hold for map, lists and numbers; they are in the address of the page.',
    ),
    silence: t(
      'Un flux muet n’affiche jamais zéro : il dit depuis quand il se tait.',
      'Een stille gegevensstroom toont nooit nul: hij zegt sinds wanneer hij zwijgt.',
      'A silent feed never shows zero: it says since when it has been silent.',
    ),
    drawing: t(
      'En dessinant, sur la carte : flèches et Entrée posent un point, page suivante choisit, Suppr retire, Échap termine ; Ctrl+Z et Ctrl+Y défont et refont ; Alt trace droit. Les points peuvent aussi être tapés.',
      'Bij het tekenen, op de kaart: pijlen en Enter zetten een punt, Page Down kiest, Del verwijdert, Esc eindigt; Ctrl+Z en Ctrl+Y gaan terug en vooruit; Alt tekent recht. Punten kunnen ook getypt worden.',
      'While drawing, on the map: arrows and Enter set a point, Page down chooses, Delete removes, Escape ends; Ctrl+Z and Ctrl+Y step back and forth; Alt draws straight. Points can be typed too.',
    ),
    filters: t(
      'Un filtre ne restreint que les couches qui ont ce critère. Sans choix de statut, seul l’actuel est affiché.',
      'Een filter beperkt alleen de lagen die dat kenmerk hebben. Zonder gekozen status ziet u alleen wat actueel is.',
      'A filter narrows only the layers that have its attribute. With no status chosen, what is current is shown.',
    ),
  },
  singleKeys: t('Raccourcis à une touche', 'Sneltoetsen met één toets', 'Single-key shortcuts'),
});

/** Keys and rules, under `?`. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(helpWords);
  const language = useLanguage();
  const { singleKeys } = usePreferences();
  const keys = [
    ...Object.entries(word.actions),
    ...openRooms.map(({ key, help, title }) => [key, (help ?? title)[language]] as const),
    ...Object.entries(word.itemActions),
  ];
  return (
    <Dialog kind="help" title={word.title} onClose={onClose}>
      <div className="help-columns">
        <section>
          <h3>{word.keys}</h3>
          <dl>
            {keys.map(([keys, action]) => (
              <div key={keys} className="help-key">
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key === 'Esc' ? word.escape : key}</kbd>
                  ))}
                </dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
          <label className="filter-option">
            <input
              type="checkbox"
              checked={singleKeys}
              onChange={({ target }) => devicePreferences.write({ singleKeys: target.checked })}
            />
            {word.singleKeys}
          </label>
        </section>
        <section>
          <h3>{word.reading}</h3>
          <ul className="help-rules">
            {Object.values(word.rules).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
};
