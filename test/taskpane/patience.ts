import { configure } from '@testing-library/react';

/** Nothing is timed in a test: on a busy machine a screen may take longer than the library waits by itself. */
configure({ asyncUtilTimeout: 60_000 });

/**
 * jsdom looks up every element asked for by its role in every rule there is, and Fluent makes thousands, of which none hides anything. Only
 * what tells light from dark is kept.
 */
const insert = Reflect.get<CSSStyleSheet, 'insertRule'>(CSSStyleSheet.prototype, 'insertRule');
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return rule.includes('color-scheme') ? insert.call(this, rule, index) : 0;
};
