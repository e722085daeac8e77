import { useEffect, useSyncExternalStore } from 'react';
import { defineWords, useLanguage, useWords } from '../shared/words.ts';
import { useWorkspace } from './workspace.ts';

const words = defineWords({
  fr: { mark: 'EXERCICE', sentence: 'EXERCICE – rien de ceci n’est réel' },
  nl: { mark: 'OEFENING', sentence: 'OEFENING – niets hiervan is echt' },
  en: { mark: 'EXERCISE', sentence: 'EXERCISE – none of this is real' },
});

/** Whether everything that is shown belongs to an exercise. */
export const useIsExercise = (): boolean => {
  const { live } = useWorkspace();
  return useSyncExternalStore(live.subscribe, live.isExercise);
};

const copies = Array.from({ length: 24 }, (_, index) => index);

/** An exercise is not reality: said at the top, across the screen, in the title, and on every print. */
export const ExerciseMark = () => {
  const language = useLanguage();
  const { mark, sentence } = useWords(words);
  const isExercise = useIsExercise();
  useEffect(
    function markTitle() {
      if (!isExercise) return;
      document.title = `${mark} – ${document.title}`;
      return () => {
        document.title = document.title.replace(`${mark} – `, '');
      };
    },
    [isExercise, mark, language],
  );
  if (!isExercise) return null;
  return (
    <>
      <p className="exercise-banner" role="note">
        {sentence}
      </p>
      <div className="watermark" aria-hidden="true">
        {copies.map((copy) => (
          <span key={copy}>{mark}</span>
        ))}
      </div>
    </>
  );
};
