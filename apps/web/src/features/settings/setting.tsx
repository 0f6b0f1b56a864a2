import type { ReactNode } from 'react';
import classes from './settings.module.css';

interface SettingProps {
  readonly title: string;
  readonly says?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is to the left, the way to change it to the right. */
export function Setting({ title, says, children }: SettingProps) {
  return (
    <div className={classes.setting}>
      <div className={classes.about}>
        <p>{title}</p>
        {says !== undefined && <div className="quiet">{says}</div>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
