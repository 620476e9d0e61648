import { type ReactNode, useState } from 'react';
import type { Value } from '../../api/types.ts';
import { useMessages } from '../../kernel/language.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Picker, type PickerItem } from '../../ui/Picker.tsx';
import type { InputProps } from './kind.ts';

interface SetItem {
  key: string;
  text: string;
  node?: ReactNode;
}

interface SetInputProps extends InputProps {
  /** What is in the set as it was given. */
  given: SetItem[];
  /** What may be put in, narrowed to what is typed. */
  offered: SetItem[];
  query: string;
  onQuery(text: string): void;
  loading?: boolean;
  emptyText: string;
  valueOf(items: SetItem[]): Value;
  /** Makes what is typed and answers it; absent where nothing can be made. */
  make?: { text: string; run(): Promise<SetItem | null> };
}

const MAKE = '+';

/** Several at once: Enter puts one in or takes it out, the list stays open, and leaving it keeps what was chosen. */
export function SetInput(props: SetInputProps) {
  const words = useMessages();
  const [chosen, setChosen] = useState(props.given);
  const has = (key: string) => chosen.some((item) => item.key === key);
  const toggled = (item: SetItem) =>
    has(item.key) ? chosen.filter((other) => other.key !== item.key) : [...chosen, item];
  const keysOf = (items: SetItem[]) =>
    items
      .map((item) => item.key)
      .sort()
      .join();

  function leave(items = chosen) {
    props.onQuery('');
    if (keysOf(items) === keysOf(props.given)) props.onCancel();
    else props.onCommit(props.valueOf(items), 'stay');
  }
  async function pick({ key }: PickerItem) {
    const item =
      key === MAKE ? await props.make?.run() : [...props.offered, ...chosen].find((other) => other.key === key);
    props.onQuery('');
    if (item) setChosen(toggled(item));
  }
  const items: PickerItem[] = props.offered.map((item) => ({
    ...item,
    aside: has(item.key) ? <Icon name="check" size={14} /> : undefined,
  }));
  if (props.make) {
    const made = (
      <>
        <Icon name="plus" size={14} />
        <span className="el">{props.make.text}</span>
      </>
    );
    items.push({ key: MAKE, text: props.make.text, node: made });
  }
  return (
    <div className={props.inCell ? 'set-in in-cell' : 'set-in'}>
      {chosen.map((item) => (
        <button
          key={item.key}
          type="button"
          className="tok"
          aria-label={`${words.common.remove} ${item.text}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            const rest = chosen.filter((other) => other.key !== item.key);
            setChosen(rest);
            if (!props.autoFocus) props.onCommit(props.valueOf(rest), 'stay');
          }}
        >
          {item.node ?? item.text}
          <Icon name="close" size={11} />
        </button>
      ))}
      <Picker
        label={props.label}
        id={props.id}
        describedBy={props.describedBy}
        invalid={props.invalid}
        inCell={props.inCell}
        autoFocus={props.autoFocus}
        startOpen={props.autoFocus}
        staysOpen
        items={items}
        query={props.query}
        onQuery={props.onQuery}
        loading={props.loading}
        emptyText={props.emptyText}
        foot={words.fields.setKeys}
        onPick={(item) => void pick(item)}
        onCancel={() => leave()}
        onLeave={() => leave()}
      />
    </div>
  );
}
