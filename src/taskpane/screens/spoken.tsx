/** The one place that screen readers listen to: the result when it changes, and what was done. */
import type { Told } from '../use-actions';
import { useWords } from '../words';
import { Hidden } from './hidden';

export function Spoken({ told, result }: { readonly told: Told | undefined; readonly result: string }) {
  const { say } = useWords();
  return (
    <Hidden>
      <span role="status" aria-live="polite" data-result>
        {result}
      </span>
      <span role="status" aria-live="polite">
        {told && told.code !== '' ? say(told.code, told.values) : ''}
      </span>
    </Hidden>
  );
}
