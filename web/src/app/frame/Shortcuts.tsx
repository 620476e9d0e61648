import { useMessages } from '../../kernel/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';

/** The keys that do something here. */
export function Shortcuts({ onClose }: { onClose(): void }) {
  const words = useMessages().frame;
  return (
    <Dialog open onClose={onClose} title={words.shortcuts} width={760}>
      <div className="keys">
        {words.keyGroups.map((group) => (
          <section key={group.name}>
            <h3 className="st">{group.name}</h3>
            <dl>
              {group.keys.map(([keys, effect]) => (
                <div key={effect} className="row">
                  <dt className="grow">{effect}</dt>
                  <dd>
                    <Kbd>{keys}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
