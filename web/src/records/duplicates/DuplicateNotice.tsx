import type { Duplicate, ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { nameOf } from '../dictionary.ts';
import { useWorkspace } from '../workspace.tsx';

/** Says which records may be the one being written, and leads to them; nothing is forbidden. */
export function DuplicateNotice({ object, duplicates }: { object: ObjectType; duplicates: Duplicate[] }) {
  const { messages, language } = useLanguage();
  const { recordPath } = useWorkspace();
  if (duplicates.length === 0) return null;
  return (
    <Banner meaning="warn">
      <div>{messages.duplicates.maybe}</div>
      <ul className="duplicates">
        {duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            {/* In a page of its own, so that what is typed here stays. */}
            <a href={recordPath(object.key, duplicate.id)} target="_blank" rel="noreferrer">
              {duplicate.label}
            </a>
            <span className="t3"> {because(object, duplicate)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );

  function because(of: ObjectType, duplicate: Duplicate): string {
    const fields = of.fields.filter((field) => duplicate.because.includes(field.key));
    return fields.length === 0
      ? messages.duplicates.sameName
      : messages.duplicates.same(fields.map((field) => nameOf(field, language)).join(', '));
  }
}
