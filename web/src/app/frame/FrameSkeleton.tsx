import { Skeleton } from '../../ui/Marks.tsx';

/** The frame before its content: same widths, so that nothing jumps. */
export function FrameSkeleton() {
  return (
    <div className="app" aria-busy="true">
      <aside className="side">
        <div className="brand">
          <Skeleton width={24} height={24} />
          <Skeleton width={96} />
        </div>
      </aside>
      <main className="main">
        <div className="top" />
      </main>
    </div>
  );
}
