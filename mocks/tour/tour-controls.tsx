import { useCallback, useEffect, useRef, useState } from 'react';
import type { DemoDesk } from '../../src/shared/demo-desk.ts';
import { lazyView } from '../../src/shared/parts/lazy-part.tsx';
import { Pane } from '../../src/shared/parts/pane.tsx';
import { defineWords, t } from '../../src/shared/terms.ts';
import { inAll } from '../../src/shared/vocabulary.ts';
import { useWords } from '../../src/shared/words.ts';
import type { DemoState } from '../contract.ts';
import type { Act } from './tour-bar.tsx';
import { type Toured, toured } from './tour.ts';

const TourBar = lazyView(
  () => import('./tour-bar.tsx'),
  ({ TourBar }) => TourBar,
);

const words = defineWords({
  endTour: t('Quitter la visite', 'Rondleiding verlaten', 'Leave the tour'),
  named: t(
    (title: string) => `Visite guidée – ${title}`,
    (title: string) => `Rondleiding – ${title}`,
    (title: string) => `Guided tour – ${title}`,
  ),
});

/** Which tour is shown, null for the question which one; undefined: none. Offers them all in the search. */
const useTourChoice = (desk: DemoDesk, scenarios: DemoState['scenarios']) => {
  const [tour, setTour] = useState<Toured | null | undefined>();
  const titles = useRef(scenarios);
  useEffect(
    function offerTours() {
      desk.offer(
        toured.map((id) => {
          const title = titles.current.find((scenario) => scenario.id === id)?.title;
          return {
            id: `tour-${id}`,
            name: inAll((language) => words[language].named(title?.[language] ?? id)),
            run: () => setTour(id),
          };
        }),
      );
      return () => desk.offer([]);
    },
    [desk],
  );
  return [tour, setTour] as const;
};

/** Begins guided tours, and leaves one that another page, or this one before it was loaded again, has begun. */
export const TourControls = ({
  title,
  state,
  act,
  desk,
}: {
  title: string;
  state: DemoState;
  act: Act;
  desk: DemoDesk;
}) => {
  const word = useWords(words);
  const [tour, setTour] = useTourChoice(desk, state.scenarios);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setTour(undefined), [setTour]);
  const wasOpen = useRef(false);
  useEffect(
    function giveFocusBack() {
      const bar = button.current?.parentElement;
      if (wasOpen.current && tour === undefined && !bar?.contains(document.activeElement)) button.current?.focus();
      wasOpen.current = tour !== undefined;
    },
    [tour],
  );
  const leave = async (): Promise<void> => {
    if (desk.isSettled() && (await act({ action: 'back' }))) desk.look(state.aside ?? '');
  };
  return (
    <>
      {tour === undefined && state.aside !== null ? (
        <button type="button" onClick={() => void leave()}>
          {word.endTour}
        </button>
      ) : null}
      <button
        ref={button}
        hidden={tour !== undefined}
        type="button"
        disabled={state.aside !== null}
        onClick={() => setTour(null)}
      >
        {title}
      </button>
      {tour === undefined ? null : (
        <Pane onClose={close}>
          <TourBar title={title} asked={tour} state={state} act={act} desk={desk} onClose={close} />
        </Pane>
      )}
    </>
  );
};
