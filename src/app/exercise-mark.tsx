import { useEffect } from 'react';
import { exerciseMark } from '../shared/exercise-mark.ts';
import { useTitlePart } from '../shared/page-title.ts';
import { defineWords, t } from '../shared/terms.ts';
import { useWords } from '../shared/words.ts';
import { useIsExercise } from '../workspace/feed.ts';

const words = defineWords({
  mark: exerciseMark,
  sentence: t(
    'EXERCICE – rien de ceci n’est réel',
    'OEFENING – niets hiervan is echt',
    'EXERCISE – none of this is real',
  ),
});

const copies = Array.from({ length: 24 }, (_, index) => index);

/** Among other tabs the icon says it too. */
const useExerciseIcon = (isExercise: boolean): void =>
  useEffect(
    function changeIcon() {
      const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      if (icon) icon.href = isExercise ? '/icon-exercise.svg' : '/icon.svg';
    },
    [isExercise],
  );

/** An exercise is not reality: said at the top, across the screen, in the title, and on every print. */
export const ExerciseMark = () => {
  const { mark, sentence } = useWords(words);
  const isExercise = useIsExercise();
  useTitlePart('exercise', isExercise ? `${mark} – ` : null);
  useExerciseIcon(isExercise);
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
