import { Skeleton } from '../../ui/Marks.tsx';
import type { ShownColumn } from './columns.ts';

const SHARES = [0.55, 0.7, 0.45, 0.62, 0.5];

/** A row that is on its way: the true column widths, so that nothing moves when it comes. */
export function SkeletonRow(props: { index: number; start: number; columns: ShownColumn[] }) {
  return (
    <div className="grid-row waits" style={{ transform: `translateY(${props.start}px)` }} aria-hidden="true">
      <div className="cell check">
        <Skeleton width={16} height={16} />
      </div>
      {props.columns.map((column, col) => (
        <div key={column.field.key} className={col === 0 ? 'cell fz' : 'cell'}>
          <Skeleton width={column.width * (SHARES[(props.index + col) % SHARES.length] ?? 0.5) - 10} />
        </div>
      ))}
      <div className="cell" />
    </div>
  );
}
