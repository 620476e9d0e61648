import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../kernel/language.tsx';
import { objectOf, pluralOf } from '../../records/dictionary.ts';
import { folded } from '../../records/fields/folded.ts';
import { InnerLink, useWorkspace } from '../../records/workspace.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** The keys that do something here, found by what they do. */
export function Shortcuts({ onClose }: { onClose(): void }) {
  const { messages, language } = useLanguage();
  const { model, slug } = useWorkspace();
  const words = messages.keySheet;
  const { object: key, id } = useParams({ strict: false });
  const { open } = useSearch({ strict: false }) as { open?: string };
  const object = key ? objectOf(model, key) : undefined;
  const [asked, setAsked] = useState('');

  const places = new Set(['everywhere']);
  if (object && !id) places.add('list');
  if (object && !id && open) places.add('panel');
  if (object && id) places.add(object.key === 'quote' ? 'quote' : 'record');
  const groups = words.groups
    .filter((group) => places.has(group.place))
    .map((group) => ({ ...group, keys: group.keys.filter(([, effect]) => folded(effect).includes(folded(asked))) }))
    .filter((group) => group.keys.length > 0);

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      width={1040}
      foot={
        <>
          <span className="t3 sm">{words.note}</span>
          <span className="sp" />
          <InnerLink to={`/w/${slug}/help`} onClick={onClose}>
            {messages.help.read}
          </InnerLink>
        </>
      }
    >
      <div className="keys-top">
        {object && !id && (
          <span className="tok">
            <Icon name="grid" size={14} />
            {words.list(pluralOf(object, language))}
          </span>
        )}
        <input
          type="search"
          className="in bar"
          aria-label={words.search}
          placeholder={words.search}
          value={asked}
          data-autofocus
          onChange={(event) => setAsked(event.target.value)}
        />
      </div>
      <div className="keys">
        {groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.keys.map(([ways, effect]) => (
                <div key={effect} className="row">
                  <dt className="grow">{effect}</dt>
                  <dd>
                    {ways.map((way) => (
                      <span key={way} className="press">
                        {way.split(' ').map((name) => (
                          <kbd key={name} className="kbd">
                            {name}
                          </kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {groups.length === 0 && <p className="t3">{words.none(asked)}</p>}
      </div>
    </Dialog>
  );
}
