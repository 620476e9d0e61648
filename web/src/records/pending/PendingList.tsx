import type { PendingLink } from '../../api/pending.ts';
import type { Field } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { fieldAt, nameOf, objectOf, pluralOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';
import { InnerLink, useWorkspace } from '../workspace.tsx';
import { usePendingLinks, useSettling } from './usePending.ts';

/** Names that records wait for, each once however many wait: which record is meant is said once for all of them. */
export function PendingList({ operation }: { operation?: number }) {
  const { messages, format } = useLanguage();
  const words = messages.pending;
  const read = usePendingLinks(operation);
  const settling = useSettling();
  if (!read.data) return <div aria-busy="true" />;
  const { links, total, more } = read.data;
  if (links.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  return (
    <section className="card icard" aria-busy={settling.busy}>
      <header>
        <h2>{words.count(total, format.integer(total))}</h2>
      </header>
      <ul>
        {links.map((link) => (
          <PendingRow key={`${link.object}/${link.field}/${link.said}`} link={link} settling={settling} />
        ))}
      </ul>
      {more > 0 && <p className="t3">{words.more(format.integer(more))}</p>}
    </section>
  );
}

function PendingRow({ link, settling }: { link: PendingLink; settling: ReturnType<typeof useSettling> }) {
  const { messages, language, format } = useLanguage();
  const words = messages.pending;
  const { model, recordPath } = useWorkspace();
  const object = objectOf(model, link.object);
  const target = objectOf(model, link.target);
  const field = object && fieldAt(object, link.field);
  if (!object || !target || !field) return null;
  const { object: of, field: key, said } = link;
  const choice = { object: of, field: key, said };
  const Input = kindOf('link').Input;
  return (
    <li className="ipending">
      <div className="col iword-said">
        <b className="md el" title={said}>
          {said}
        </b>
        <span className="sm t3">
          {nameOf(field, language)},{' '}
          {words.waitingOf(link.count, format.integer(link.count), pluralOf(object, language))}
        </span>
        <span className="sm ipending-who">
          {link.records.map((record) => (
            <InnerLink key={record.id} to={recordPath(object.key, record.id)}>
              {record.label || words.nameless}
            </InnerLink>
          ))}
          {link.count > link.records.length && (
            <span className="t3">{words.others(format.integer(link.count - link.records.length))}</span>
          )}
        </span>
      </div>
      <div className="col ipending-do">
        {link.candidates.map((candidate) => (
          <div key={candidate.id} className="row">
            <InnerLink to={recordPath(target.key, candidate.id)} className="grow el">
              {candidate.label}
            </InnerLink>
            <Button
              size="small"
              icon="link"
              disabled={settling.busy}
              onClick={() => void settling.link(choice, candidate)}
            >
              {words.linkTo(candidate.label)}
            </Button>
          </div>
        ))}
        <div className="imeant">
          <span className="sm t2 nw">{words.itIs}</span>
          <Input
            field={asRequired(field)}
            label={words.whichIs(said)}
            value={null}
            onCommit={(chosen) => {
              if (chosen && typeof chosen === 'object' && 'id' in chosen) void settling.link(choice, chosen);
            }}
            onCancel={() => undefined}
          />
        </div>
        <div className="row">
          {target.rights.add && (
            <Button size="small" icon="plus" disabled={settling.busy} onClick={() => void settling.create(choice)}>
              {words.create(nameOf(target, language))}
            </Button>
          )}
          <span className="sp" />
          <Button size="small" look="ghost" disabled={settling.busy} onClick={() => void settling.drop(choice)}>
            {words.drop}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** Nothing is chosen by giving up here: that has a button of its own. */
function asRequired(field: Field): Field {
  return { ...field, required: true };
}
