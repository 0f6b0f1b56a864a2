import { PlatformMark } from '../../ui/platform-mark';
import { EXPORT_GUIDES } from './export-guides';
import classes from './imports.module.css';

/** Beside the drop area: how to get something to drop. */
export function ExportHelp() {
  return (
    <div>
      {EXPORT_GUIDES.map(({ platform, kind, brings, steps }, index) => (
        <details key={platform} className={classes.guide} name="export-guide" open={index === 0}>
          <summary>
            <PlatformMark kind={kind} />
            {platform}
          </summary>
          <ol className={classes.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="quiet">Brings: {brings}.</p>
        </details>
      ))}
    </div>
  );
}
