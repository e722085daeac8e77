import { useEffect, useLayoutEffect, useRef } from 'react';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { hearKeys, nameKey, usePageKeys } from '../../shared/shortcuts.ts';
import { useScope } from '../../workspace/scope.ts';
import { useGeography } from '../../workspace/geography.ts';
import { indexOf } from '../../workspace/search/use-search-index.ts';
import { type AnswerKeys, findBox, goToSearch, leaveSearch, setSearch, useSearch } from './search-state.ts';

const loadAnswers = lazyPart(() => import('./answers.tsx'));
const Answers = lazyView(loadAnswers, ({ Answers }) => Answers);

const close = (): void => setSearch({ isOpen: false });

/** Ctrl or Command and K, from everywhere, before it only goes to the box: with what the search offers before anything is typed. */
const searchKey = { 'Ctrl+k': () => goToSearch() };

/** Keeps the box and what is searched the same, whichever of them changes. */
export const SearchControl = () => {
  const { filters, setFilters } = useScope();
  const { text, isOpen } = useSearch();
  const geography = useGeography();
  const keys = useRef<AnswerKeys>(null);
  const typed = text ?? filters.q;
  const scope = useRef({ filters, setFilters });
  usePageKeys(searchKey, { capture: true });
  useLayoutEffect(function takeBoxOver() {
    const box = findBox();
    if (!box) return;
    const read = (): void => {
      setSearch({ text: box.value, isOpen: box.value !== '' });
      const { filters, setFilters } = scope.current;
      if (box.value === '' && filters.q !== '') setFilters({ q: '' });
    };
    const press = (event: KeyboardEvent): void => {
      const { isOpen, text } = useSearch.getState();
      if (isOpen && keys.current) keys.current(event);
      else if (nameKey(event) === 'Ctrl+Enter' && box.value.trim() !== '') filterLists(box.value.trim());
      else if (isOpen && event.key === 'Enter') setSearch({ isAsked: true });
      else if (/^(?:ArrowDown|Enter)$/.test(event.key)) setSearch({ isOpen: true, text: box.value });
      else if (event.key === 'Escape' && text !== null) {
        event.stopPropagation();
        leaveSearch();
      }
    };
    // Needs no answer, and waits for none.
    const filterLists = (q: string): void => {
      leaveSearch();
      scope.current.setFilters({ q });
    };
    const open = (): void => {
      if (useSearch.getState().text) setSearch({ isOpen: true });
    };
    // What was typed before this was there.
    if (box.value !== '') {
      read();
      setSearch({ isAsked: box.dataset['asked'] !== undefined });
    }
    delete box.dataset['asked'];
    box.addEventListener('input', read);
    const stopHearing = hearKeys(box, press);
    box.addEventListener('click', open);
    return () => {
      box.removeEventListener('input', read);
      stopHearing();
      box.removeEventListener('click', open);
    };
  }, []);
  useLayoutEffect(
    function showText() {
      scope.current = { filters, setFilters };
      const box = findBox();
      if (!box) return;
      // As it stands now: what the box held when it was taken over is known, and not drawn yet. A key may come between.
      const shown = useSearch.getState().text ?? filters.q;
      if (box.value !== shown) box.value = shown;
      box.dataset['filters'] = String(shown !== '' && shown === filters.q);
    },
    [typed, filters, setFilters],
  );
  useEffect(
    function prepareWhenEntered() {
      const box = findBox();
      // What fails is asked for again, and told, when answers are shown.
      const prepare = (): void => {
        indexOf(geography).prepare();
        loadAnswers().catch(() => undefined);
      };
      if (box === document.activeElement) prepare();
      const moments = ['focus', 'pointerenter'] as const;
      for (const moment of moments) box?.addEventListener(moment, prepare);
      return () => {
        for (const moment of moments) box?.removeEventListener(moment, prepare);
      };
    },
    [geography],
  );
  useEffect(
    function closeWhenLeft() {
      if (!isOpen) return;
      const place = findBox()?.parentElement;
      const leave = ({ target }: Event): void => {
        if (target instanceof Node && !place?.contains(target)) close();
      };
      document.addEventListener('focusin', leave);
      document.addEventListener('pointerdown', leave);
      return () => {
        document.removeEventListener('focusin', leave);
        document.removeEventListener('pointerdown', leave);
      };
    },
    [isOpen],
  );
  return isOpen ? (
    <div className="search-answers">
      <Pane fallback={<span aria-busy="true" hidden />} onClose={close}>
        <Answers text={typed} keys={keys} />
      </Pane>
    </div>
  ) : null;
};
