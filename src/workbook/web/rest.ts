import type { Univer } from '@univerjs/core';
import { IEditorBridgeService, IRenderManagerService, type IRender } from '@univerjs/preset-sheets-core';
import { ICommandService } from './library';

/**
 * Owns the grid's rest. The library looks sixty times a second whether anything is to be drawn, for every workbook that is open, which
 * keeps a tenth of a processor busy for as long as the page is there. Once nothing has happened for a while it looks once a second;
 * what marches around copied cells has a clock of its own, and moves as often.
 */
const AFTER_MS = 2000;
const LOOK_MS = 1000;
/** Signs of somebody at work, anywhere on the page. */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'input', 'compositionupdate', 'focusin', 'dragover'];

/** Returns what wakes the grid where it cannot know that it must draw. */
export function restWhenIdle(univer: Univer, container: Element): () => void {
  const injector = univer.__getInjector();
  const renders = injector.get(IRenderManagerService);
  let last = performance.now();
  let resting: readonly IRender[] = [];
  let looking: ReturnType<typeof setInterval> | undefined;

  const draw = (on: boolean): void => {
    for (const render of resting) {
      if (render.isDisposed()) continue;
      if (on) render.activate();
      else render.deactivate();
    }
  };
  const wake = (): void => {
    last = performance.now();
    if (looking === undefined) return;
    clearInterval(looking);
    looking = undefined;
    draw(true);
    resting = [];
    setTimeout(restIfIdle, AFTER_MS);
  };
  const restIfIdle = (): void => {
    const left = last + AFTER_MS - performance.now();
    // A caret blinks for as long as a cell is open.
    const typing = injector.get(IEditorBridgeService).isVisible().visible;
    if (typing || left > 0) {
      setTimeout(restIfIdle, typing ? AFTER_MS : left);
      return;
    }
    resting = [...renders.getRenderAll().values()].filter(isActive);
    draw(false);
    looking = setInterval(() => {
      draw(true);
      // Asked for after the grid's own frame, and so called after it.
      requestAnimationFrame(() => {
        draw(false);
      });
    }, LOOK_MS);
  };

  for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
  new ResizeObserver(wake).observe(container);
  injector.get(ICommandService).onCommandExecuted(wake);
  setTimeout(restIfIdle, AFTER_MS);
  return wake;
}

function isActive({ activated$ }: IRender): boolean {
  let active = false;
  activated$.subscribe((is) => (active = is)).unsubscribe();
  return active;
}
