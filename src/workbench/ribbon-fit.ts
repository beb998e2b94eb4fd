/**
 * The library measures which of its buttons have room, but on a busy machine before they are drawn: then all of them are thought
 * to fit, and those at both ends stay out of sight and reach. It is made to measure again until they do.
 */
const BAR = '[data-u-comp="ribbon-toolbar"]';
/** Milliseconds for it to draw; how often it is asked, at most. */
const DRAWN = 300;
const TRIES = 10;

export function fitRibbon(room: HTMLElement): void {
  let timer: number | undefined;
  const look = (left: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const bar = room.querySelector<HTMLElement>(BAR);
      if (!bar || bar.scrollWidth <= bar.clientWidth || left === 0) return;
      // What it watches is the width inside.
      bar.style.paddingInlineEnd = bar.style.paddingInlineEnd === '' ? '1px' : '';
      look(left - 1);
    }, DRAWN);
  };
  new MutationObserver((changes) => {
    const within = ({ target }: MutationRecord) => target instanceof Element && target.closest(BAR) !== null;
    if (changes.some(within)) look(TRIES);
  }).observe(room, { childList: true, subtree: true });
  look(TRIES);
}
