import { Link } from '@tanstack/react-router';
import classes from './goals.module.css';
import { inHundred, type Standing } from './words';

/** Targets nobody opens yet, and who comes nearest to them. */
export function Gaps({ gaps }: { readonly gaps: Standing['gaps'] }) {
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className={classes.sectionTitle}>
        Gaps
      </h2>
      {gaps.length === 0 ? (
        <p className="quiet">Every target is covered.</p>
      ) : (
        <ul className={classes.gaps}>
          {gaps.map(({ target, reach, nearest }) => (
            <li key={target.id}>
              <p>
                <strong>{target.text}</strong>{' '}
                <span className="quiet">
                  {reach === 0 ? 'nobody you know is there' : `${inHundred(reach)} in 100 that it opens`}
                </span>
              </p>
              {nearest.length === 0 ? (
                <p className="quiet">Nobody in your network comes near it. A new contact there would be the first.</p>
              ) : (
                <ul>
                  {nearest.map(({ contact, sentence }) => (
                    <li key={contact.id}>
                      <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.person}>
                        {contact.name}
                      </Link>{' '}
                      {sentence}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
