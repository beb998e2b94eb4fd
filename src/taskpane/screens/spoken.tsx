/** The one place that screen readers listen to: the result when it changes, why there is none, and what was done. */
import { missingOf } from '../missing';
import type { Told } from '../use-actions';
import type { CheckedState } from '../use-checked';
import { useWords, type Words } from '../words';
import { Hidden } from './hidden';

export function Spoken({ told, state }: { readonly told: Told | undefined; readonly state: CheckedState }) {
  const words = useWords();
  return (
    <Hidden>
      <span role="status" aria-live="polite">
        {resultOf(state, words)}
      </span>
      <span role="status" aria-live="polite">
        {told && told.code !== '' ? words.say(told.code, told.values) : ''}
      </span>
    </Hidden>
  );
}

function resultOf({ at, checked, findings }: CheckedState, { say }: Words): string {
  const [why] = findings;
  if (at === 'stopped' && why) return say(why.code, why.values);
  const looked = checked?.verdict.stars.find(({ star }) => star === checked.target);
  if (!checked || !looked) return '';
  const { needed } = missingOf(checked, looked.star);
  const state = looked.granted ? say('pane/star-reached') : say('pane/star-short', { count: needed.length });
  return say('pane/announce', {
    star: say(`star/${checked.verdict.star}`),
    target: say(`star/${checked.target}`),
    state,
  });
}
