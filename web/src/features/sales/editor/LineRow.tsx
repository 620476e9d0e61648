import { memo } from 'react';
import { useLanguage } from '../../../kernel/language.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { DetailCell, NumberCell, TextCell } from './Cells.tsx';
import type { DraftLine } from './draft.ts';

export interface LineActs {
  change(key: string, values: Partial<DraftLine>): void;
  move(key: string, by: -1 | 1): void;
  copy(key: string): void;
  remove(key: string): void;
  openMenu(key: string | null): void;
}

interface LineRowProps {
  line: DraftLine;
  index: number;
  /** What stands at the right: the net of an item, the subtotal of a section. */
  total: string | null;
  margin: string | null;
  showsMargin: boolean;
  problems?: string;
  /** By how many percent its price lies under the catalogue's. */
  below: string | null;
  menu: boolean;
  acts: LineActs;
}

/** One line of the quote; drawn again only when something in it changes. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, acts, total } = props;
  const { messages, format } = useLanguage();
  const words = messages.quote;
  const name = line.label.trim() || words.nth(props.index + 1);
  const of = (field: string) => words.ofLine(field, name);
  const set = (field: keyof DraftLine) => (value: string) => acts.change(line.id, { [field]: value });
  const problem = (field: string) =>
    props.problems?.startsWith(`${field}\n`) ? props.problems.split('\n')[1] : undefined;
  return (
    <div
      role="row"
      className={`ql ql-${line.kind}${line.optional ? ' ql-option' : ''}`}
      data-line={line.id}
      aria-rowindex={props.index + 2}
    >
      <div role="cell" className="ql-grip">
        <button
          type="button"
          draggable
          data-grip
          aria-label={words.lineActions(name)}
          aria-haspopup="menu"
          aria-expanded={props.menu}
          onClick={() => acts.openMenu(props.menu ? null : line.id)}
        >
          <Icon name="grip" />
        </button>
        {props.menu && <LineMenu line={line} acts={acts} />}
      </div>
      {line.kind === 'item' ? (
        <>
          <div role="cell" className="ql-label">
            <span className="row">
              <TextCell
                column="label"
                className="md"
                label={words.ofLine(words.columns.label, words.nth(props.index + 1))}
                value={line.label}
                onValue={set('label')}
              />
              {line.optional && <span className="lab">{words.optional}</span>}
            </span>
            <DetailCell
              column="description"
              label={of(words.columns.description)}
              placeholder={words.addDetail}
              value={line.description}
              onValue={set('description')}
            />
          </div>
          <div role="cell" className="ql-qty">
            <NumberCell
              column="quantity"
              label={of(words.columns.quantity)}
              value={line.quantity}
              onValue={set('quantity')}
              problem={problem('quantity')}
            />
            <TextCell
              column="unit"
              className="t3"
              label={of(words.columns.unit)}
              value={line.unit}
              onValue={set('unit')}
            />
          </div>
          <div role="cell" className="ql-price">
            <NumberCell
              column="price"
              label={of(words.columns.price)}
              scale={2}
              value={line.price}
              onValue={set('price')}
              problem={problem('price')}
            />
            {props.below !== null && (
              <span className="ql-below" title={words.belowCatalogueHint}>
                {words.belowCatalogue(format.percent(props.below))}
              </span>
            )}
          </div>
          <div role="cell" className="ql-discount">
            <NumberCell
              column="discount"
              percent
              dashWhenZero
              label={of(words.columns.discount)}
              value={line.discount}
              onValue={set('discount')}
              problem={problem('discount')}
            />
          </div>
          <div role="cell" className="ql-vat">
            <NumberCell
              column="vat"
              percent
              label={of(words.columns.vat)}
              value={line.vat}
              onValue={set('vat')}
              problem={problem('vat')}
            />
          </div>
          {props.showsMargin && (
            <div role="cell" className="num sm t3 ql-margin">
              {props.margin === null ? '–' : format.percent(Number(props.margin).toFixed(1))}
            </div>
          )}
          <div role="cell" className={line.optional ? 'num t3 ql-net' : 'num md ql-net'}>
            {total === null ? '' : format.decimal(total, 2)}
          </div>
        </>
      ) : (
        <>
          <div role="cell" className="ql-wide">
            <TextCell
              column="label"
              className={line.kind === 'section' ? 'st' : 't2'}
              label={words.ofLine(
                line.kind === 'section' ? words.sectionName : words.textLine,
                words.nth(props.index + 1),
              )}
              placeholder={line.kind === 'section' ? words.sectionName : words.textLine}
              value={line.label}
              onValue={set('label')}
            />
          </div>
          <div role="cell" className="num st ql-net">
            {line.kind === 'section' && total !== null ? format.decimal(total, 2) : ''}
          </div>
        </>
      )}
    </div>
  );
});

function LineMenu({ line, acts }: { line: DraftLine; acts: LineActs }) {
  const words = useLanguage().messages.quote;
  const act = (run: () => void) => () => {
    acts.openMenu(null);
    run();
  };
  return (
    <Menu
      opened
      onChange={(open) => !open && acts.openMenu(null)}
      position="bottom-start"
      offset={2}
      width={220}
      classNames={{ dropdown: 'menu', item: 'it' }}
    >
      <Menu.Target>
        <span className="ql-menu-at" />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon name="arrowUp" />}
          rightSection={<Keys keys="Alt ↑" />}
          onClick={act(() => acts.move(line.id, -1))}
        >
          {words.up}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="arrowDown" />}
          rightSection={<Keys keys="Alt ↓" />}
          onClick={act(() => acts.move(line.id, 1))}
        >
          {words.down}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="copy" />} onClick={act(() => acts.copy(line.id))}>
          {words.copyLine}
        </Menu.Item>
        {line.kind === 'item' && (
          <Menu.Item
            leftSection={<Icon name="tag" />}
            rightSection={<Keys keys="Alt O" />}
            onClick={act(() => acts.change(line.id, { optional: !line.optional }))}
          >
            {line.optional ? words.makeFirm : words.makeOptional}
          </Menu.Item>
        )}
        <Menu.Item
          className="dangerous"
          leftSection={<Icon name="trash" />}
          rightSection={<Keys keys="Ctrl ⌫" />}
          onClick={act(() => acts.remove(line.id))}
        >
          {words.removeLine}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keys}
    </span>
  );
}
