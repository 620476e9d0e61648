import type { HandOverPart, Person } from '../../../api/settings-types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { countedName, objectOf } from '../../../records/dictionary.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Avatar } from '../../../ui/Marks.tsx';

/** How many records of a part change hands, all objects together. */
export function sizeOf(part: HandOverPart): number {
  return Object.values(part.records).reduce((sum, count) => sum + count, 0);
}

/** What each would get, beside a bar of their shares, and what would stay. */
export function DivisionForeseen({ parts, others, from }: { parts: HandOverPart[]; others: Person[]; from: string }) {
  const { messages, format } = useLanguage();
  const given = parts.filter((part) => part.to !== null).sort((one, other) => sizeOf(other) - sizeOf(one));
  const stays = parts.find((part) => part.to === null);
  return (
    <div className="card shares" aria-live="polite">
      {given.map((part) => {
        const name = others.find((person) => person.member.id === part.to)?.member.label ?? '';
        return (
          <div key={part.to} className="row">
            <Avatar name={name} />
            <span className="grow">
              <b className="md">{name}</b> <Counts records={part.records} />
            </span>
            <b className="st">+{format.integer(sizeOf(part))}</b>
          </div>
        );
      })}
      {given.length > 0 && (
        <div className="row bar" aria-hidden="true">
          {given.map((part) => (
            <i key={part.to} style={{ flex: sizeOf(part) }} />
          ))}
        </div>
      )}
      {stays && (
        <p className="t2">
          {messages.handOver.stays(from)} <Counts records={stays.records} />
        </p>
      )}
    </div>
  );
}

function Counts({ records }: { records: Record<string, number> }) {
  const { language, format } = useLanguage();
  const { model } = useWorkspace();
  const said = Object.entries(records).map(([key, count]) => {
    const object = objectOf(model, key);
    return object ? `${format.integer(count)} ${countedName(object, count, language)}` : '';
  });
  return <span className="t3 sm">{said.join(', ')}</span>;
}
