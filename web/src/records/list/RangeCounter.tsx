import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { figuresOfCells } from './rangeFigures.ts';
import type { useBlock } from './useBlock.ts';

interface RangeCounterProps {
  block: ReturnType<typeof useBlock>;
  mayFill: boolean;
  onCopy(): void;
  onLeave(): void;
}

/** The counter of a range: how many cells, what their figures come to, and what can be done to them. */
export function RangeCounter({ block, mayFill, onCopy, onLeave }: RangeCounterProps) {
  const reader = useLanguage();
  const { messages, format } = reader;
  const chosen = block.inBlock();
  const cells = chosen.rows.length * chosen.columns.length;
  const figures = figuresOfCells(chosen.rows, chosen.columns, reader);
  const keepFocus = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() };
  return (
    <div className="counter" role="toolbar" aria-label={messages.grid.cells(cells, format.integer(cells))}>
      <b className="st">{messages.grid.cells(cells, format.integer(cells))}</b>
      {figures && (
        <>
          <span className="t2">
            {messages.list.sum} <b className="st num">{figures.sum}</b>
          </span>
          <span className="sep" />
          <span className="t2">
            {messages.grid.average} <span className="num">{figures.average}</span>
          </span>
          <span className="t2 wide">
            {messages.grid.least} <span className="num">{figures.least}</span> {messages.grid.most}{' '}
            <span className="num">{figures.most}</span>
          </span>
        </>
      )}
      <span className="sp" />
      <Button look="ghost" icon="copy" shortcut="Ctrl C" onClick={onCopy} {...keepFocus}>
        {messages.common.copy}
      </Button>
      {mayFill && (
        <Button look="ghost" shortcut="Ctrl D" busy={block.busy} onClick={block.fillDown} {...keepFocus}>
          {messages.grid.fillDown}
        </Button>
      )}
      <Button look="ghost" shortcut={messages.common.escape} onClick={onLeave} {...keepFocus}>
        {messages.list.unselect}
      </Button>
    </div>
  );
}
