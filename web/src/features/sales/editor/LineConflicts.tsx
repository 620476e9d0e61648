import { useState } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { type Conflict, type Draft, type DraftLine, type LineConflict, taken } from './draft.ts';

interface LineConflictsProps {
  conflicts: Conflict[];
  settle(change: (draft: Draft) => Draft): void;
}

/** The same field of a line, or the discount on the whole, written by two: both values side by side, one is kept, the other stays in the history. */
export function LineConflicts({ conflicts, settle }: LineConflictsProps) {
  const { messages } = useLanguage();
  const words = messages.quote;
  const [theirs, setTheirs] = useState<Set<number>>(new Set());
  const keep = () => settle((draft) => conflicts.filter((_, index) => theirs.has(index)).reduce(taken, draft));
  const choose = (index: number, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(index);
    else next.delete(index);
    setTheirs(next);
  };
  return (
    <Dialog
      open
      onClose={keep}
      title={words.conflict.title}
      foot={
        <>
          <span className="sp" />
          <Button look="primary" onClick={keep} autoFocus>
            {words.conflict.keep}
          </Button>
        </>
      }
    >
      <p className="t2">{words.conflict.nothingLost}</p>
      {conflicts.map((conflict, index) => (
        <fieldset key={conflict.field === 'whole' ? 'whole' : `${conflict.id}/${conflict.field}`} className="sides">
          <legend className="sm md t2">
            {conflict.field === 'whole'
              ? words.wholeDiscount
              : words.ofLine(words.columns[conflict.field], conflict.label)}
          </legend>
          {[false, true].map((other) => {
            const on = theirs.has(index) === other;
            return (
              <label key={String(other)} className={on ? 'side-card on' : 'side-card'}>
                <input
                  type="radio"
                  className="radio"
                  name={`line-${index}`}
                  checked={on}
                  onChange={() => choose(index, other)}
                />
                <span className="grow">
                  <b className="st">{other ? words.conflict.theirs : words.conflict.mine}</b>
                  <span className="md value">
                    <Said conflict={conflict} side={other ? 'theirs' : 'mine'} />
                  </span>
                </span>
              </label>
            );
          })}
          <p className="row sm t2">
            <Icon name="clock" size={14} /> {words.conflict.before} <Said conflict={conflict} side="before" />
          </p>
        </fieldset>
      ))}
    </Dialog>
  );
}

function Said({ conflict, side }: { conflict: Conflict; side: 'mine' | 'theirs' | 'before' }) {
  const { format } = useLanguage();
  if (conflict.field !== 'whole') return <SaidOfLine line={conflict[side]} field={conflict.field} />;
  const { kind, value } = conflict[side];
  return kind === 'amount' ? format.amount(value) : format.percent(value);
}

function SaidOfLine({ line, field }: { line: DraftLine; field: LineConflict['field'] }) {
  const { messages, format } = useLanguage();
  const value = line[field];
  if (value === '' || value === null) return <span className="t3">{messages.conflict.empty}</span>;
  if (typeof value === 'boolean') return value ? messages.common.yes : messages.common.no;
  if (typeof value === 'object') return value.label ?? '';
  if (field === 'price') return format.amount(value);
  if (field === 'discount' || field === 'vat') return format.percent(value);
  return field === 'quantity' ? format.decimal(value) : value;
}
