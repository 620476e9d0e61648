import { useQueryClient } from '@tanstack/react-query';
import Big from 'big.js';
import { useEffect, useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { Field, ObjectType, RecordRow, Value, ViewDefinition } from '../../api/types.ts';
import type { BulkChange, SetChange } from '../../api/workspace.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { canWrite, may, nameOf } from '../dictionary.ts';
import { MergeDialog } from '../directories/MergeDialog.tsx';
import { useExtension } from '../extensions.tsx';
import { kindOf } from '../fields/registry.ts';
import { isTyping, useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import type { Selection } from './useSelection.ts';

interface SelectionCounterProps {
  object: ObjectType;
  selection: Selection;
  rows: RecordRow[];
  total: number | undefined;
  definition: ViewDefinition;
}

/** The counter of a selection: how many, their sum, and what can be done to all of them at once. */
export function SelectionCounter(props: SelectionCounterProps) {
  const { object, selection, rows } = props;
  const { messages, language, format } = useLanguage();
  const { api, slug } = useWorkspace();
  const { did } = useOperations();
  const { show } = useToast();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [merging, setMerging] = useState(false);
  const chosen = selection.everything ? rows : selection.rows();
  const count = selection.everything ? (props.total ?? rows.length) : selection.ids.size;
  const only = count === 1 ? chosen[0] : undefined;
  const { Acts } = useExtension(object.key);
  const summed = object.fields.find((field) => field.type === 'amount' || field.type === 'rollup');

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping(event.target)) selection.clear();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [selection]);

  async function bulk(
    change: { values: Record<string, Value | SetChange> } | { trash: true },
    said: string,
    icon: 'trash' | 'pencil',
  ) {
    setBusy(true);
    const which = selection.everything
      ? { filter: props.definition.filter ?? { all: [] }, search: props.definition.search || undefined }
      : { ids: [...selection.ids] };
    try {
      const result = await api.bulk(object.key, { ...which, ...change } as BulkChange);
      if (result.changed > 0) did(result.operation, said, { icon });
      if (result.outOfReach > 0)
        show({ text: messages.operations.outOfReach(result.outOfReach), icon: 'lock', stays: true });
      selection.clear();
      await queries.invalidateQueries({ queryKey: keys.object(slug, object.key) });
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
    } finally {
      setBusy(false);
    }
  }

  const change = (field: Field, value: Value | SetChange) =>
    bulk(
      { values: { [field.key]: value } },
      messages.operations.changedMany(nameOf(field, language), format.integer(count)),
      'pencil',
    );
  const owner = object.fields.find((field) => field.type === 'member' && canWrite(field));
  return (
    <div className="counter" role="toolbar" aria-label={messages.list.selected(count)}>
      <b className="st">{messages.list.selected(count)}</b>
      {summed && !selection.everything && (
        <span className="t2">
          {nameOf(summed, language)} <b className="st num">{format.amount(total(chosen, summed.key))}</b>
        </span>
      )}
      <span className="sep" />
      {may(object, 'change') && (
        <BulkEdit
          label={messages.list.changeField}
          icon="pencil"
          fields={object.fields.filter(canWrite)}
          busy={busy}
          onChange={change}
        />
      )}
      {may(object, 'change') && owner && (
        <BulkEdit label={messages.list.assign} icon="person" fields={[owner]} busy={busy} onChange={change} />
      )}
      {object.directory && may(object, 'delete') && chosen.length > 1 && !selection.everything && (
        <Button look="ghost" icon="merge" onClick={() => setMerging(true)}>
          {messages.directories.merge}
        </Button>
      )}
      {merging && (
        <MergeDialog
          directory={object}
          words={chosen}
          onClose={() => setMerging(false)}
          onMerged={() => {
            setMerging(false);
            selection.clear();
          }}
        />
      )}
      {Acts && only && !selection.everything && <Acts row={only} />}
      {may(object, 'delete') && (
        <Button
          look="ghost"
          icon="trash"
          className="dangerous"
          busy={busy}
          onClick={() => bulk({ trash: true }, messages.operations.trashedMany(format.integer(count)), 'trash')}
        >
          {messages.list.trash}
        </Button>
      )}
      <span className="sp" />
      <Button look="ghost" shortcut={messages.common.escape} onClick={selection.clear}>
        {messages.list.unselect}
      </Button>
    </div>
  );
}

function total(rows: RecordRow[], key: string): string {
  return rows
    .reduce((sum, row) => sum.plus(typeof row.values[key] === 'string' ? row.values[key] : 0), new Big(0))
    .toFixed();
}

type SetHow = 'add' | 'remove' | 'replace';
const SET_HOWS: SetHow[] = ['add', 'remove', 'replace'];

/** One label more or less on each record, the others staying as they are. */
function asSetChange(value: Value, how: SetHow): Value | SetChange {
  return how !== 'replace' && Array.isArray(value)
    ? { [how]: value.map((each) => (typeof each === 'string' ? each : each.id)) }
    : value;
}

function BulkEdit(props: {
  label: string;
  icon: 'pencil' | 'person';
  fields: Field[];
  busy: boolean;
  onChange(field: Field, value: Value | SetChange): void;
}) {
  const { messages, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(props.fields[0]?.key);
  const field = props.fields.find((candidate) => candidate.key === key) ?? props.fields[0];
  const [value, setValue] = useState<Value>(null);
  const [how, setHow] = useState<SetHow>('add');
  if (!field) return null;
  const several = kindOf(field.type).set === true;
  const Input = kindOf(field.type).Input;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="top-start"
      width={320}
      trapFocus
      classNames={{ dropdown: 'menu pad' }}
    >
      <Popover.Target>
        <Button look="ghost" icon={props.icon} busy={props.busy} aria-expanded={open} onClick={() => setOpen(!open)}>
          {props.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={props.label}>
        <form
          className="col form tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (several && how !== 'replace' && value === null) return;
            setOpen(false);
            props.onChange(field, several ? asSetChange(value, how) : value);
          }}
        >
          {props.fields.length > 1 && (
            <select
              className="in bar"
              aria-label={messages.filters.field}
              value={field.key}
              onChange={(event) => {
                setKey(event.target.value);
                setValue(null);
              }}
            >
              {props.fields.map((candidate) => (
                <option key={candidate.key} value={candidate.key}>
                  {nameOf(candidate, language)}
                </option>
              ))}
            </select>
          )}
          {several && (
            <div className="seg self-start" role="group" aria-label={nameOf(field, language)}>
              {SET_HOWS.map((each) => (
                <button key={each} type="button" aria-pressed={how === each} onClick={() => setHow(each)}>
                  {messages.list.setHows[each]}
                </button>
              ))}
            </div>
          )}
          <Input
            key={field.key}
            field={field}
            value={value}
            label={nameOf(field, language)}
            autoFocus
            onCommit={setValue}
            onCancel={() => setOpen(false)}
          />
          <Button type="submit" look="primary">
            {value === null && !(several && how !== 'replace') ? messages.list.emptyForAll : messages.list.applyToAll}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
