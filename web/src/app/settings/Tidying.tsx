import { useState } from 'react';
import { beginTidying, type TidyingWhat } from '../../api/tidying.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { pluralOf } from '../../records/dictionary.ts';
import { useAct } from '../../records/useAct.ts';
import { useWorkspace } from '../../records/workspace.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';

const ALL: TidyingWhat[] = ['names', 'phones', 'postcodes', 'towns'];

/** Puts the writing of records right that are there already: what would change is looked at as an import. */
export function Tidying() {
  const { messages, language } = useLanguage();
  const words = messages.tidying;
  const { slug, model, go } = useWorkspace();
  const { act, busy } = useAct();
  const objects = model.objects.filter(
    (object) =>
      object.rights.import &&
      !object.parentField &&
      (object.labelFields.length > 1 || object.fields.some((field) => ['phone', 'address'].includes(field.type))),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [what, setWhat] = useState<TidyingWhat[]>(ALL);
  const object = objects.find((candidate) => candidate.key === chosen) ?? objects[0];
  if (!object) return null;
  const offered = ALL.filter((each) => {
    if (each === 'names') return object.labelFields.length > 1;
    return object.fields.some((field) => field.type === (each === 'phones' ? 'phone' : 'address'));
  });
  const wanted = what.filter((each) => offered.includes(each));
  return (
    <>
      <h2>{words.title}</h2>
      <p className="t2">{words.lead}</p>
      <form
        className="col form"
        onSubmit={(event) => {
          event.preventDefault();
          void act(async () => go(`/w/${slug}/import/${(await beginTidying(slug, object.key, wanted)).run}`));
        }}
      >
        <SelectField
          label={words.of}
          value={object.key}
          onChange={setChosen}
          options={objects.map((each) => ({ value: each.key, label: pluralOf(each, language) }))}
        />
        {offered.map((each) => (
          <label key={each} className="row">
            <input
              type="checkbox"
              className="cb"
              checked={what.includes(each)}
              onChange={(event) =>
                setWhat(event.target.checked ? [...what, each] : what.filter((other) => other !== each))
              }
            />
            {words.what[each]}
          </label>
        ))}
        <Button type="submit" className="self-start" busy={busy} disabled={wanted.length === 0}>
          {words.look}
        </Button>
      </form>
    </>
  );
}
