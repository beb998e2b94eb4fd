/** The way between the screens: arrow keys go from tab to tab, as everywhere. Fluent's own list would weigh 22 kB more. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', overflowX: 'auto', scrollbarWidth: 'none' },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: 0,
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

export interface TabOf<T extends string> {
  readonly name: T;
  readonly label: ReactNode;
}

interface TabsProps<T extends string> {
  /** Begins the ids of the page: several panes may stand in one page. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly TabOf<T>[];
  readonly selected: T;
  readonly onSelect: (name: T) => void;
}

export function Tabs<T extends string>({ id, label, tabs, selected, onSelect }: TabsProps<T>) {
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = neighbour(tabs, selected, event.key);
    if (!next) return;
    event.preventDefault();
    onSelect(next.name);
    document.getElementById(tabId(id, next.name))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {tabs.map(({ name, label: words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          aria-selected={name === selected}
          aria-controls={name === selected ? panelId(id, name) : undefined}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => {
            onSelect(name);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function neighbour<T extends string>(tabs: readonly TabOf<T>[], selected: T, key: string): TabOf<T> | undefined {
  const at = tabs.findIndex(({ name }) => name === selected);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}

export function tabId(id: string, name: string): string {
  return `${id}-tab-${name}`;
}

export function panelId(id: string, name: string): string {
  return `${id}-panel-${name}`;
}
