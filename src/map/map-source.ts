/** Something that the map shows and that changes outside React: read when told. */
export interface MapSource<T> {
  read(): T;
  /** Calls the listener after each change; answers how to stop that. */
  subscribe(listener: () => void): () => void;
}
