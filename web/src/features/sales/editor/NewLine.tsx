import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import type { RecordRow } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { useFound } from '../../../records/fields/link/useFound.ts';
import { asText } from '../../../records/fields/text.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { type DraftLine, newLine, plain } from './draft.ts';

interface NewLineProps {
  boxRef: Ref<HTMLInputElement>;
  autoFocus: boolean;
  onAdd(line: DraftLine): void;
  /** What was typed turned out to be a product. */
  onFill(key: string, values: Partial<DraftLine>): void;
  /** Arrow up in the empty box. */
  onUp(): void;
}

/** Always open at the foot: a product by its name or reference, or whatever is typed; Enter adds it. */
export function NewLine({ boxRef, autoFocus, onAdd, onFill, onUp }: NewLineProps) {
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const { api } = useWorkspace();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const found = useFound('product', text);
  const listId = useId();
  const typed = text.trim();
  const products = typed === '' ? [] : found.records.slice(0, 8);
  const count = products.length + 1;
  const current = Math.min(at, count - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another word starts again from the first answer.
  useEffect(() => setAt(0), [typed]);

  function add(product: RecordRow | undefined) {
    setText('');
    setOpen(false);
    onAdd(product ? fromProduct(product) : newLine('item', { label: typed }));
  }

  /** Enter typed faster than the search: the line is there at once, the product comes into it. */
  async function addAhead() {
    const line = newLine('item', { label: typed });
    setText('');
    setOpen(false);
    onAdd(line);
    const { records } = await api
      .query('product', { search: typed, limit: 1 })
      .catch((): { records: RecordRow[] } => ({ records: [] }));
    const [product] = records;
    if (!product) return;
    const { id: _, quantity: __, ...values } = fromProduct(product);
    onFill(line.id, values);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Ctrl + Enter sends the quote from here too, Ctrl + K searches.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.key === 'ArrowDown' && open) setAt(Math.min(count - 1, current + 1));
    else if (event.key === 'ArrowUp' && open && current > 0) setAt(current - 1);
    else if (event.key === 'ArrowUp' && typed === '') onUp();
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (typed !== '') {
        if (found.settled) add(products[current]);
        else void addAhead();
      }
    } else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <Popover
      opened={open && typed !== ''}
      position="bottom-start"
      offset={2}
      width={430}
      classNames={{ dropdown: 'menu' }}
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
      closeOnEscape={false}
      onDismiss={() => setOpen(false)}
    >
      <Popover.Target>
        <div className="in sm ql-new">
          <input
            ref={boxRef}
            role="combobox"
            aria-label={words.newLine}
            aria-expanded={open && typed !== ''}
            aria-controls={open && typed !== '' ? listId : undefined}
            aria-activedescendant={open && typed !== '' ? `${listId}-${current}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            placeholder={words.newLinePlaceholder}
            value={text}
            maxLength={500}
            onChange={(event) => {
              setText(event.target.value);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          {typed !== '' && <span className="t3 sm nw">{words.enterAdds}</span>}
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <div id={listId} role="listbox" aria-label={words.products}>
          {[...products, undefined].map((product, index) => (
            <div
              key={product?.id ?? 'free'}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={index === current ? 'it on' : 'it'}
              onMouseMove={() => setAt(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                add(product);
              }}
            >
              <Icon name={product ? 'box' : 'plus'} size={14} />
              {product ? (
                <>
                  <span className="el">{product.label}</span>
                  <span className="t3 sm">{asText(product.values.reference ?? null)}</span>
                  <span className="sp" />
                  <span className="t2 num">{format.amount(asText(product.values.price ?? null) || '0')}</span>
                </>
              ) : (
                <>
                  <span className="el">{words.freeLine(typed)}</span>
                  <span className="sp" />
                </>
              )}
              {index === current && <Kbd>{messages.common.enter}</Kbd>}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the catalogue says of a product, copied into a line. */
function fromProduct(product: RecordRow): DraftLine {
  const said = (field: string) => asText(product.values[field] ?? null);
  const cost = said('cost');
  return newLine('item', {
    product: { id: product.id, label: product.label },
    label: product.label,
    description: said('description'),
    unit: said('unit'),
    price: plain(said('price') || '0'),
    vat: plain(said('vat') || '20'),
    ...(cost === '' ? {} : { cost: plain(cost) }),
  });
}
