/**
 * Gives the controls around the grid the names and roles that its library leaves out, so that a screen reader can say them. The
 * library draws them again and again: what comes anew is named as it comes. Nothing of what they do is changed.
 */
import { say, type Language } from '../flow';

/** Its menus stand beside the page. */
const MENU = '[data-radix-popper-content-wrapper]';
const NAMELESS = 'button, input, a, [aria-haspopup], [role]';
/** Said by the library in English or not at all. */
const RENAMED: Readonly<Record<string, string>> = {
  'ui.ribbon.menu': 'ribbon',
  'Sheet tabs': 'sheet-tabs',
  'Sidebar panel': 'sidebar',
  'Close sidebar': 'close',
};

/** Returns what names everything anew, in another language. */
export function nameControls(room: HTMLElement, language: () => Language): () => void {
  const word = (name: string): string => {
    const code = `workbench/control-${name}`;
    const said = say(language(), code);
    return said === code ? say(language(), 'workbench/control') : said;
  };
  const all = (within: Element) => {
    for (const each of [within, ...within.querySelectorAll('*')]) {
      setRole(each);
      if (each.matches(NAMELESS)) setName(each, word);
    }
  };
  const theirs = (node: Node) => node instanceof Element && (room.contains(node) || node.closest(MENU) !== null);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (theirs(node)) all(node as Element);
  }).observe(document.body, { childList: true, subtree: true });
  all(room);
  return () => {
    all(room);
  };
}

/** Parts with a role that does not exist, or that stands for a landmark of the page. */
function setRole(each: Element): void {
  const role = each.getAttribute('role');
  if (role === 'track') each.setAttribute('role', 'none');
  else if (role === 'handle') each.removeAttribute('role');
  else if (role === 'complementary') each.setAttribute('role', 'group');
  else if (role === null && each.tagName === 'ASIDE') each.setAttribute('role', 'none');
  // Where messages are said: there are several of one name, which a list of landmarks would all show.
  else if (role === null && each.tagName === 'SECTION' && each.hasAttribute('aria-live'))
    each.removeAttribute('aria-label');
  else if (role === null && each.hasAttribute('aria-haspopup') && each.tagName !== 'BUTTON') {
    // Some hold a field of their own, which a button may not.
    each.setAttribute('role', each.querySelector('button, input') ? 'application' : 'button');
  }
}

function setName(each: Element, word: (name: string) => string): void {
  const told = each.getAttribute('aria-label');
  const known = each.getAttribute('data-named') ?? (told === null ? undefined : RENAMED[told]);
  if (known !== undefined) named(each, known, word);
  else if (told === null && needsName(each)) named(each, nameOf(each), word);
}

function named(each: Element, name: string, word: (name: string) => string): void {
  each.setAttribute('data-named', name);
  each.setAttribute('aria-label', word(name));
}

function needsName(each: Element): boolean {
  if (each instanceof HTMLInputElement) return each.labels?.length === 0;
  const role = each.getAttribute('role');
  const acts = each.matches('button, a') || role === 'button' || role === 'application';
  return acts && each.textContent.trim() === '';
}

/** By the command behind it, else by the picture on it. */
function nameOf(each: Element): string {
  const command = each.closest('[data-u-command]')?.getAttribute('data-u-command');
  if (command) return command.replace(/^.*\.command\.|^.*\.operation\./, '').replaceAll('.', '-');
  if (each instanceof HTMLInputElement) return 'name-box';
  const [, picture] =
    /univerjs-icon-([\w-]+?)(?:-double)?-icon/.exec(each.querySelector('svg')?.getAttribute('class') ?? '') ?? [];
  return picture ?? 'zoom';
}
