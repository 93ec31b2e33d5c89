/** Long work that can be cancelled. */
export type Job = 'list' | 'register' | 'opt-outs' | 'erasure' | 'export' | 'group-check' | 'verify';
export type JobStage =
  | 'reading'
  | 'checking'
  | 'screening'
  | 'planning'
  | 'copying'
  | 'writing'
  | 'removing'
  | 'finishing'
  | 'undoing'
  | 'erasing'
  | 'saving';

/** What main tells the renderer without being asked. */
export type AppEvent =
  /** Rows of these features changed: what shows them should ask again. */
  | { readonly type: 'changed'; readonly features: readonly string[] }
  /** How far a long piece of work has come: `done` of `total`, both counted in what `stage` names. */
  | {
      readonly type: 'progress';
      readonly job: Job;
      readonly stage: JobStage;
      readonly done: number;
      readonly total: number;
    }
  /** Somebody chose another language, theme or density. */
  | { readonly type: 'display' }
  /** The vault closed: every view of its content must go. */
  | { readonly type: 'locked' };
