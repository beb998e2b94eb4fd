/** The look of the system, where no spreadsheet program tells its own. */
import type { HostLook } from './pane-host';

export function browserLook(): HostLook {
  const query = matchMedia('(prefers-color-scheme: dark)');
  return {
    dark: () => query.matches,
    onChanged(listener) {
      query.addEventListener('change', listener);
      return () => {
        query.removeEventListener('change', listener);
      };
    },
  };
}
