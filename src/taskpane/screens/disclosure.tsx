/** A button that shows and hides what belongs to it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    minWidth: 'auto',
    flexShrink: 0,
    maxWidth: '100%',
    marginLeft: 'auto',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  open: { transform: 'rotate(180deg)' },
  icon: {
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
  },
});

interface DisclosureProps {
  readonly label: string;
  /** The label for those who hear it without its surroundings; it begins with the visible one. */
  readonly spoken?: string;
  /** Beside the button, on its line. */
  readonly beside?: ReactNode;
  readonly lineClass?: string | undefined;
  readonly children: ReactNode;
}

export function Disclosure({ label, spoken, beside, lineClass, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={lineClass}>
        {beside}
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={spoken}
          icon={<ChevronDown16Regular className={mergeClasses(styles.icon, open && styles.open)} />}
          iconPosition="after"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {label}
        </Button>
      </div>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
