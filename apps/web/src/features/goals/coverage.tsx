import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { count } from '../../ui/dates';
import { Level } from '../../ui/level';
import { Day } from '../../ui/moment';
import { PlotFrame } from '../../ui/plot-frame';
import classes from './goals.module.css';
import { pngOfHeat } from './png-of-heat';
import { reachCells, shadeOf, WAYS } from './reach-cells';
import { type CoverageLine, inHundred, type PersonThere, STEP_WORDS, wordOfTarget } from './words';

const HEAD = ['Target', 'People there', 'First to ask', ...WAYS.map(({ title }) => title), 'Reach', 'Covered'];
const NUMBERS = [1, 3, 4, 5, 6, 7];

/** Whom the owner knows where, and how each target can be reached. */
export function Coverage({ lines }: { readonly lines: readonly CoverageLine[] }) {
  const covered = lines.filter(({ isCovered }) => isCovered).length;
  const rows = lines.map((line) => [
    ...[line.target.text, line.peopleCount, line.people[0]?.contact.name ?? null],
    ...reachCells(line).map(({ chance }) => chance),
    ...[line.reach, line.isCovered ? 'yes' : 'no'],
  ]);
  return (
    <PlotFrame
      title="Whom you know there"
      says={[
        `${covered} of ${count(lines.length, 'target')} covered. Each cell is the likeliest chance, in 100, that one such way opens the door; a target counts as covered from 20 on.`,
      ]}
      fileName="coverage"
      head={HEAD}
      rows={rows}
      numbers={NUMBERS}
      shown={(cell, column) => (typeof cell === 'number' && column > 1 ? inHundred(cell) : String(cell ?? ''))}
      toPng={() => pngOfHeat(lines)}
    >
      <Heat lines={lines} />
    </PlotFrame>
  );
}

function Heat({ lines }: { readonly lines: readonly CoverageLine[] }) {
  return (
    <div className={classes.heatFrame} tabIndex={0} role="region" aria-label="Coverage by target">
      <table className={classes.heat}>
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col" data-number>
              There
            </th>
            <th scope="col" className={classes.wideOnly}>
              First to ask
            </th>
            {WAYS.map(({ way, title, short, says }) => (
              <th key={way} scope="col" data-cell title={says}>
                <span className={classes.wideWords}>{title}</span>
                <span className={classes.narrowWords}>{short}</span>
              </th>
            ))}
            <th scope="col" data-number>
              Reach
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.target.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: CoverageLine }) {
  const [isOpen, setOpen] = useState(false);
  const { target, peopleCount, people, reach, isCovered } = line;
  const [first] = people;
  const id = `line-${target.id}`;
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={classes.lineButton}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            <span>
              {target.text}
              {target.kind !== 'COMPANY' && <span className="quiet"> {wordOfTarget(target.kind)}</span>}
            </span>
          </button>
        </th>
        <td data-number>{peopleCount}</td>
        <td className={classes.wideOnly}>
          {first === undefined ? <span className="quiet">nobody yet</span> : first.contact.name}
        </td>
        {reachCells(line).map(({ way, chance }) => (
          <td key={way} data-cell data-shade={shadeOf(chance)}>
            {chance === null ? <span aria-label="no such way">·</span> : inHundred(chance)}
          </td>
        ))}
        <td data-number>
          <strong>{inHundred(reach)}</strong>
          <span className={classes.covered}>{isCovered ? ' covered' : ''}</span>
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={8} className={classes.lineDetails}>
            <LineDetails line={line} />
          </td>
        </tr>
      )}
    </>
  );
}

function LineDetails({ line: { sentence, people, peopleCount, paths } }: { readonly line: CoverageLine }) {
  return (
    <>
      <p>{sentence}</p>
      <ul className={classes.peopleThere}>
        {people.map((person) => (
          <Person key={person.contact.id} person={person} />
        ))}
      </ul>
      {peopleCount > people.length && <p className="quiet">And {count(peopleCount - people.length, 'other')}.</p>}
      {paths.length > 0 && (
        <ul className={classes.paths} aria-label="Other ways in">
          {paths.map(({ hops, chance }) => (
            <li key={hops.map(({ says }) => says).join()}>
              {hops.map(({ says, evidence }, step) => (
                <span key={says}>
                  {step > 0 && ' → '}
                  {says} {evidence.length > 0 && <span className="quiet">({evidence.join('; ')})</span>}
                </span>
              ))}
              <span className="quiet">: {inHundred(chance)} in 100</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Person({ person: { contact, couldDoInWords, isAlike, lastExchangeOn, chance } }: { readonly person: PersonThere }) {
  return (
    <li className={classes.personThere}>
      <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={classes.person}>
        {contact.name}
      </Link>
      <span className="quiet">
        {contact.role ?? 'role unknown'}
        {isAlike && `, at ${contact.company ?? ''}`}
      </span>
      <span>{couldDoInWords}</span>
      <Level {...STEP_WORDS[contact.strength.step]} />
      <span className="quiet">{lastExchangeOn === null ? 'never in touch' : <Day on={lastExchangeOn} />}</span>
      <span className={classes.gain}>{inHundred(chance)} in 100</span>
    </li>
  );
}
