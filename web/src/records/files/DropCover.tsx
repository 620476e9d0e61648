import { useMessages } from '../../kernel/language.tsx';

/** Lies over a record while files are held above it. */
export function DropCover({ shown }: { shown: boolean }) {
  const words = useMessages().files;
  return shown ? <div className="drop-cover">{words.drop}</div> : null;
}
