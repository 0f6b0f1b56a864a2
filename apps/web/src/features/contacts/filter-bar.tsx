import { Button, Checkbox, Menu, Popover } from '@mantine/core';
import IconAdjustments from '@tabler/icons-react/dist/esm/icons/IconAdjustments.mjs';
import IconFilter from '@tabler/icons-react/dist/esm/icons/IconFilter.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useState } from 'react';
import classes from './contacts.module.css';
import { FilterForm } from './filter-form';
import { chipsOf, COLUMNS, type ListView } from './list-view';
import { SaveView } from './save-view';

interface FilterBarProps {
  readonly view: ListView;
  readonly setView: (view: ListView) => void;
}

/** What the list is narrowed to, as chips; and what it shows. */
export function FilterBar({ view, setView }: FilterBarProps) {
  const chips = chipsOf(view.filter);
  const isNarrowed = chips.length > 0 || (view.filter.text ?? '') !== '';
  return (
    <div className={classes.bar}>
      <FilterButton view={view} setView={setView} />
      {chips.map(({ key, says }) => (
        <Button
          key={key}
          size="compact-sm"
          variant="light"
          rightSection={<IconX size={12} />}
          aria-label={`${says}: remove this filter`}
          onClick={() => setView({ ...view, filter: { ...view.filter, [key]: undefined } })}
        >
          {says}
        </Button>
      ))}
      {isNarrowed && <SaveView view={view} />}
      <div className={classes.barEnd}>
        <ColumnButton view={view} setView={setView} />
      </div>
    </div>
  );
}

function FilterButton({ view, setView }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.barButton}
          leftSection={<IconFilter size={14} />}
          onClick={() => setOpen(!isOpen)}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <FilterForm filter={view.filter} setFilter={(filter) => setView({ ...view, filter })} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ColumnButton({ view, setView }: FilterBarProps) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.barButton}
          leftSection={<IconAdjustments size={14} />}
        >
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map(({ key, title }) => {
          const isShown = view.columns.includes(key);
          const columns = isShown ? view.columns.filter((column) => column !== key) : [...view.columns, key];
          return (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={<Checkbox.Indicator size="xs" checked={isShown} />}
              onClick={() => setView({ ...view, columns })}
            >
              {title}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
