/** What main tells the renderer without being asked. */
export type AppEvent =
  /** Rows of these features changed: what shows them should ask again. */
  | { readonly type: 'changed'; readonly features: readonly string[] }
  /** The vault closed: every view of its content must go. */
  | { readonly type: 'locked' };
