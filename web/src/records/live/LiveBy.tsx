import { useMessages } from '../../kernel/language.tsx';

/** Beside what somebody else has just changed: who it was. */
export function LiveBy({ by }: { by: string }) {
  const words = useMessages().live;
  return (
    <span className="live-by" title={words.justChangedBy(by)}>
      {by}
    </span>
  );
}
