import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.ts';
import type { ConflictField, Field, Value } from '../../api/types.ts';
import { useFormat, useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Avatar } from '../../ui/Marks.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { changeEverywhere, merged } from '../cache.ts';
import { fieldAt, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { useOperations } from '../operations.tsx';
import { useProblemText } from '../problemText.ts';
import { useWorkspace } from '../workspace.tsx';
import type { Conflict } from './conflicts.tsx';

type Choice = 'mine' | 'theirs' | 'other';

/** Both values side by side; whatever is kept, the other one stays in the history. */
export function ConflictDialog({ conflict, close }: { conflict: Conflict; close: () => void }) {
  const { messages, language } = useLanguage();
  const { api, slug, me } = useWorkspace();
  const queries = useQueryClient();
  const { did } = useOperations();
  const { show } = useToast();
  const problemText = useProblemText();
  const words = messages.conflict;
  const { object, row, problem } = conflict;
  const found = Object.entries((problem.values.fields ?? {}) as Record<string, ConflictField>);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [others, setOthers] = useState<Record<string, Value>>({});
  const [busy, setBusy] = useState(false);
  const who = found[0]?.[1].by ?? words.someone;

  async function keep() {
    const values: Record<string, Value> = {};
    for (const [key, sides] of found) {
      const choice = choices[key] ?? 'mine';
      if (choice === 'mine') values[key] = sides.mine;
      if (choice === 'other') values[key] = others[key] ?? null;
    }
    setBusy(true);
    try {
      if (Object.keys(values).length > 0) {
        const written = await api.update(object.key, row.id, Number(problem.values.rev), values);
        changeEverywhere(queries, slug, object.key, row.id, (kept) =>
          merged(kept, written.record ?? { values, rev: written.rev }),
        );
        did(written.operation, messages.operations.changed(row.label, ''));
      }
      await queries.invalidateQueries({ queryKey: keys.object(slug, object.key) });
      close();
    } catch (error) {
      show({ text: problemText(error), icon: 'alert', stays: true });
    } finally {
      setBusy(false);
    }
  }

  function later() {
    void queries.invalidateQueries({ queryKey: keys.object(slug, object.key) });
    close();
  }

  const mineOnly = found.every(([key]) => (choices[key] ?? 'mine') === 'mine');
  return (
    <Dialog
      open
      onClose={later}
      title={found.length > 1 ? words.titleMany(who) : words.title(who)}
      above={<div className="crumb sm">{row.label}</div>}
      foot={
        <>
          <span className="sp" />
          <Button look="ghost" shortcut={messages.common.escape} onClick={later}>
            {words.later}
          </Button>
          <Button look="primary" busy={busy} onClick={keep} autoFocus>
            {mineOnly ? words.keepMine : words.keepChosen}
          </Button>
        </>
      }
    >
      <p className="t2">{words.nothingLost}</p>
      {found.map(([key, sides]) => {
        const field = fieldAt(object, key);
        if (!field) return null;
        const choice = choices[key] ?? 'mine';
        const choose = (next: Choice) => setChoices({ ...choices, [key]: next });
        return (
          <fieldset key={key} className="sides">
            <legend className="sm md t2">{nameOf(field, language)}</legend>
            <Side
              name={`side-${key}`}
              on={choice === 'mine'}
              choose={() => choose('mine')}
              who={words.mine}
              avatar={me.member.label ?? ''}
              field={field}
              value={sides.mine}
            />
            <Side
              name={`side-${key}`}
              on={choice === 'theirs'}
              choose={() => choose('theirs')}
              who={sides.by ?? words.someone}
              avatar={sides.by ?? '?'}
              at={sides.at}
              field={field}
              value={sides.theirs}
            />
            <OtherSide
              name={`side-${key}`}
              on={choice === 'other'}
              choose={() => choose('other')}
              field={field}
              value={others[key] ?? null}
              set={(value) => setOthers({ ...others, [key]: value })}
            />
            <p className="row sm t2">
              <Icon name="clock" size={14} /> {words.before}
              <Shown field={field} value={sides.before} />
            </p>
          </fieldset>
        );
      })}
    </Dialog>
  );
}

function Shown({ field, value }: { field: Field; value: Value }) {
  const { messages } = useLanguage();
  const Cell = kindOf(field.type).Cell;
  return value === null ? <span className="t3">{messages.conflict.empty}</span> : <Cell field={field} value={value} />;
}

function Side(props: {
  name: string;
  on: boolean;
  choose: () => void;
  who: string;
  avatar: string;
  at?: string;
  field: Field;
  value: Value;
}) {
  const format = useFormat();
  return (
    <label className={props.on ? 'side-card on' : 'side-card'}>
      <input type="radio" className="radio" name={props.name} checked={props.on} onChange={props.choose} />
      <Avatar name={props.avatar} size="m" />
      <span className="grow">
        <b className="st">{props.who}</b> {props.at && <span className="sm t3">{format.instant(props.at)}</span>}
        <span className="md value">
          <Shown field={props.field} value={props.value} />
        </span>
      </span>
    </label>
  );
}

function OtherSide(props: {
  name: string;
  on: boolean;
  choose: () => void;
  field: Field;
  value: Value;
  set(value: Value): void;
}) {
  const { messages } = useLanguage();
  const Input = kindOf(props.field.type).Input;
  return (
    <label className={props.on ? 'side-card on' : 'side-card'}>
      <input type="radio" className="radio" name={props.name} checked={props.on} onChange={props.choose} />
      <span className="grow">
        <b className="st">{messages.conflict.other}</b>
        {props.on ? (
          <Input
            field={props.field}
            value={props.value}
            label={messages.conflict.other}
            autoFocus
            onCommit={props.set}
            onCancel={() => {}}
          />
        ) : (
          <span className="t2 value">{messages.conflict.otherHint}</span>
        )}
      </span>
    </label>
  );
}
