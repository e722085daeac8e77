/** What is known of something new before somebody draws it. */
export interface DrawingStart {
  incident: string | null;
  event: string | null;
}
