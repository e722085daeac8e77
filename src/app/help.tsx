import { useEffect, useRef } from 'react';
import { devicePreferences } from '../shared/device.ts';
import { defineWords, useWords } from '../shared/words.ts';
import { usePreferences } from './preferences.ts';

interface HelpWords {
  title: string;
  close: string;
  keys: string;
  actions: readonly (readonly [keys: string, action: string])[];
  reading: string;
  rules: readonly string[];
  singleKeys: string;
}

const helpWords = defineWords<HelpWords>({
  fr: {
    title: 'Aide et raccourcis',
    close: 'Fermer',
    keys: 'Clavier',
    actions: [
      ['?', 'Ouvrir cette aide'],
      ['/', 'Rechercher'],
      ['z', 'Choisir une zone de police'],
      ['m', 'Aller à la carte'],
      ['1 2 3', 'Aller à une liste'],
      ['↑ ↓', 'Se déplacer dans la liste ; sur la carte, la déplacer'],
      ['+ −', 'Zoomer sur la carte'],
      ['n p', 'Signe suivant, précédent sur la carte'],
      ['↵', 'Ouvrir l’élément ou le signe'],
      ['Échap', 'Fermer, puis revenir à toute la Région'],
      ['Ctrl+K', 'Commandes : aller partout, tout faire'],
      ['i', 'Nouvel incident'],
      ['t', 'Tri des alertes'],
      ['j', 'Main courante'],
      ['b', 'Tableau des déploiements et écarts'],
      ['p', 'Plan de sécurité des transports'],
      ['a', 'Alerte ouverte : acquitter ; incident : étape suivante'],
      ['l', 'Alerte ouverte : lier à un incident'],
      ['x', 'Alerte ouverte : écarter'],
      ['h', 'Alerte ouverte : mettre de côté'],
      ['r', 'Veille : proposer ou libérer la diffusion'],
      ['e', 'Modifier l’incident ouvert'],
      ['u', 'Annuler la dernière action'],
    ],
    reading: 'Lire l’écran',
    rules: [
      'Ce que le poste choisi en haut peut modifier est proposé sous chaque élément. Une modification est gardée sur cet appareil jusqu’à ce que le serveur l’ait ; ce qui attend ou se contredit est compté en haut.',
      'Un clic sur la carte choisit la zone de police ; un second clic, la commune ; un troisième revient à la zone.',
      'Le périmètre et les filtres valent pour la carte, les listes et les chiffres ; ils sont dans l’adresse de la page.',
      'Un flux muet n’affiche jamais zéro : il dit depuis quand il se tait.',
      'Un filtre ne restreint que les couches qui ont ce critère. Sans choix de statut, seul l’actuel est affiché.',
    ],
    singleKeys: 'Raccourcis à une touche',
  },
  nl: {
    title: 'Hulp en sneltoetsen',
    close: 'Sluiten',
    keys: 'Toetsenbord',
    actions: [
      ['?', 'Deze hulp openen'],
      ['/', 'Zoeken'],
      ['z', 'Een politiezone kiezen'],
      ['m', 'Naar de kaart'],
      ['1 2 3', 'Naar een lijst'],
      ['↑ ↓', 'Bewegen in de lijst; op de kaart: de kaart verschuiven'],
      ['+ −', 'In- en uitzoomen op de kaart'],
      ['n p', 'Volgend, vorig teken op de kaart'],
      ['↵', 'Het element of teken openen'],
      ['Esc', 'Sluiten, daarna terug naar het hele Gewest'],
      ['Ctrl+K', 'Opdrachten: overal heen, alles doen'],
      ['i', 'Nieuw incident'],
      ['t', 'Triage van de alarmeringen'],
      ['j', 'Logboek'],
      ['b', 'Bord van de inzetten en tekorten'],
      ['p', 'Veiligheidsplan openbaar vervoer'],
      ['a', 'Open alarmering: bevestigen; incident: volgende stap'],
      ['l', 'Open alarmering: koppelen aan een incident'],
      ['x', 'Open alarmering: verwerpen'],
      ['h', 'Open alarmering: opzijzetten'],
      ['r', 'Opvolging: vrijgave voorstellen of vrijgeven'],
      ['e', 'Het open incident wijzigen'],
      ['u', 'De laatste actie ongedaan maken'],
    ],
    reading: 'Het scherm lezen',
    rules: [
      'Wat de post die bovenaan gekozen is mag wijzigen, staat onder elk element. Een wijziging blijft op dit toestel tot de server ze heeft; wat wacht of botst, wordt bovenaan geteld.',
      'Een klik op de kaart kiest de politiezone; een tweede klik de gemeente; een derde keert terug naar de zone.',
      'Werkgebied en filters gelden voor kaart, lijsten en cijfers; ze staan in het adres van de pagina.',
      'Een stille gegevensstroom toont nooit nul: hij zegt sinds wanneer hij zwijgt.',
      'Een filter beperkt alleen de lagen die dat kenmerk hebben. Zonder gekozen status ziet u alleen wat actueel is.',
    ],
    singleKeys: 'Sneltoetsen met één toets',
  },
  en: {
    title: 'Help and shortcuts',
    close: 'Close',
    keys: 'Keyboard',
    actions: [
      ['?', 'Open this help'],
      ['/', 'Search'],
      ['z', 'Choose a police zone'],
      ['m', 'Go to the map'],
      ['1 2 3', 'Go to a list'],
      ['↑ ↓', 'Move in the list; on the map, move the map'],
      ['+ −', 'Zoom the map'],
      ['n p', 'Next, previous sign on the map'],
      ['↵', 'Open the item or the sign'],
      ['Esc', 'Close, then back to the whole Region'],
      ['Ctrl+K', 'Commands: go anywhere, do anything'],
      ['i', 'New incident'],
      ['t', 'Triage of alerts'],
      ['j', 'Log'],
      ['b', 'Board of deployments, and gaps'],
      ['p', 'Transport security plan'],
      ['a', 'Open alert: acknowledge; incident: next step'],
      ['l', 'Open alert: link to an incident'],
      ['x', 'Open alert: dismiss'],
      ['h', 'Open alert: set aside'],
      ['r', 'Watch: propose the release, or release'],
      ['e', 'Edit the open incident'],
      ['u', 'Undo the last action'],
    ],
    reading: 'Reading the screen',
    rules: [
      'A click on the map chooses the police zone; a second click the commune; a third goes back to the zone.',
      'Scope and filters hold for map, lists and numbers; they are in the address of the page.',
      'A silent feed never shows zero: it says since when it has been silent.',
      'What the seat chosen at the top may change is offered under each item. A change is kept on this device until the server has it; what waits or conflicts is counted at the top.',
      'A filter narrows only the layers that have its attribute. With no status chosen, what is current is shown.',
    ],
    singleKeys: 'Single-key shortcuts',
  },
});

/** Keys and rules, under `?`; a native dialog that is open as long as it is there. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(function open() {
    dialog.current?.showModal();
  }, []);
  const word = useWords(helpWords);
  const { singleKeys } = usePreferences();
  return (
    <dialog ref={dialog} className="help" aria-label={word.title} closedby="any" onClose={onClose}>
      <header>
        <h2>{word.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {word.close}
        </button>
      </header>
      <div className="help-columns">
        <section>
          <h3>{word.keys}</h3>
          <dl>
            {word.actions.map(([keys, action]) => (
              <div key={keys} className="help-key">
                <dt>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
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
            {word.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      </div>
    </dialog>
  );
};
