import { type FocusEvent, useRef, useState } from 'react';
import type { PendingLink } from '../../api/pending.ts';
import type { Field, ObjectType, RecordRow, Value } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { canWrite, may, nameOf } from '../dictionary.ts';
import { FieldValue } from '../fields/FieldValue.tsx';
import { kindOf } from '../fields/registry.ts';
import { marks, useFlash } from '../live/flashes.ts';
import { LiveBy } from '../live/LiveBy.tsx';
import { PendingMark } from '../pending/PendingMark.tsx';
import { useWriter } from '../useWriter.ts';

/** A field of a record: its name, its value, and the whole row to click to change it. */
export function FieldRow(props: { object: ObjectType; row: RecordRow; field: Field; pending?: PendingLink }) {
  const { object, row, field, pending } = props;
  const { messages, language } = useLanguage();
  const { save } = useWriter(object);
  const [editing, setEditing] = useState(false);
  const [error, setError] = useState<{ typed: Value; why: string } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  /** As one saw it when one began: what comes in meanwhile is not what one changes. */
  const begun = useRef(row);
  const flash = useFlash(row.id);
  const live = flash && marks(flash, field) ? flash : undefined;
  const kind = kindOf(field.type);
  const value = row.values[field.key] ?? null;
  const name = nameOf(field, language);
  const writable = may(object, 'change') && canWrite(field) && !row.deletedAt;

  /** The focus comes back to the row unless it has gone elsewhere, by Tab or by a click. */
  function close() {
    setEditing(false);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) opener.current?.focus({ preventScroll: true });
    });
  }
  /** What is chosen from a list is taken when it is chosen: leaving the list leaves the value as it was. */
  function onBlur({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    const part = target.closest('.address-parts');
    if (part || target.getAttribute('role') !== 'combobox' || currentTarget.contains(relatedTarget)) return;
    if (!(relatedTarget as Element | null)?.closest('[role=listbox]')) close();
  }

  async function commit(next: Value) {
    close();
    if (JSON.stringify(next) === JSON.stringify(value)) return setError(null);
    const result = await save(begun.current, field, next, name);
    setError(result.done ? null : { typed: next, why: result.why });
  }

  return (
    <>
      <dt title={field.help ?? undefined}>{name}</dt>
      <dd className={editing ? 'editing' : live ? 'live' : undefined}>
        {editing ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving belong to whatever editor stands here.
          <div
            className="grow"
            onBlur={onBlur}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return;
              event.stopPropagation();
              close();
            }}
          >
            <kind.Input
              field={field}
              value={error ? error.typed : value}
              label={name}
              of={{ object: object.key, record: row.id }}
              autoFocus
              invalid={error !== null}
              onCommit={(next) => void commit(next)}
              onCancel={close}
            />
          </div>
        ) : (
          <>
            <span className="value">
              {error ? (
                <span className="danger">
                  <Icon name="alert" size={14} /> <kind.Cell field={field} value={error.typed} />
                </span>
              ) : (
                <FieldValue object={object} row={row} field={field} value={value} roomy />
              )}
              {value === null && !error && <span className="ghost">{writable ? messages.record.addValue : '–'}</span>}
            </span>
            {pending && value === null && !error && <PendingMark link={pending} record={row.id} />}
            {live && <LiveBy by={live.by} />}
            {writable ? (
              <button
                ref={opener}
                type="button"
                className="edit-hit"
                aria-label={messages.record.editField(name)}
                onClick={() => {
                  begun.current = row;
                  setEditing(true);
                }}
              />
            ) : (
              <span
                className="lock"
                title={field.computed ? messages.operations.computed : messages.operations.readOnly}
              >
                <Icon name="lock" size={14} />
              </span>
            )}
          </>
        )}
        {error && !editing && <span className="hint danger">{error.why}</span>}
      </dd>
    </>
  );
}
