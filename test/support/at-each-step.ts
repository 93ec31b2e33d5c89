import type { TestApp } from './open-test-app.ts';

/**
 * Does something at each step of long work that the window is told of; time passes between them, so that none is left
 * out.
 */
export function atEachStep(app: TestApp, act: (stage: string, share: number) => void): void {
  const { emit } = app.host;
  app.host.emit = (event) => {
    emit(event);
    app.clock.advance(1);
    if (event.type === 'progress') act(event.stage, event.done / event.total);
  };
}
