import { largest } from '../reading.ts';
import { readElements, type XmlElement } from '../xml/read-elements.ts';

/** A well-formed XML text as a tree. @throws where it is none */
export const readTree = (text: string, root: string): XmlElement => {
  const refuse = (fault: object): never => {
    throw new Error(JSON.stringify(fault));
  };
  const context = { limits: largest, part: 0, refuse, note: refuse };
  for (const found of readElements(text, context, (name) => name === root)) if (found) return found.element;
  throw new Error(`There is no ${root}.`);
};
