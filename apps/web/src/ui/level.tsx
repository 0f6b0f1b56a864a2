import classes from './level.module.css';

interface LevelProps {
  /** 0 for none to 4. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly word: string;
}

/** Four steps of one hue, and always the word. */
export function Level({ level, word }: LevelProps) {
  return (
    <span className={classes.level}>
      <span className={classes.steps} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-step={step <= level ? level : undefined} />
        ))}
      </span>
      {word}
    </span>
  );
}
