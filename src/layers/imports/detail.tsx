import type { Import } from '../../domain/imports/contract.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { importsWords } from './words.ts';

const mostLinked = 100;

/** What a file brought: how much, when, and the items. */
export const ImportDetail = ({ feature }: { feature: Import }) => {
  const word = useWords(importsWords);
  const { file, target, status, created, changed, at, items } = feature.properties;
  return (
    <>
      <h3>{word.importOf(isolate(file))}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[status]}</Fact>
        <Fact name={word.facts.at}>
          <Moment at={at} />
        </Fact>
        <Fact name={word.facts.created}>{created}</Fact>
        <Fact name={word.facts.changed}>{changed}</Fact>
        {status === 'applied' ? (
          <Fact name={word.facts.items}>
            <ItemLinks layer={target} ids={items.slice(0, mostLinked).map((item) => item.id)} />
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="imports" feature={feature} />
    </>
  );
};
